import type {
  AppPayloads,
  ChannelPayloads,
  EventPayloads,
  ModerationPayloads,
} from '../../../api/shared/payloads'
import type { EventType, Family, Streamer } from '../../../api/shared/types'
import type { Texts as LanguageTexts } from '../../language/texts/en'
import type { Phrase } from '../../language/phrase'
import type { Texts } from '../texts/en'

/** How one event type reads. */
export interface EventText<Event> {
  /** The kind of event in a word or two. */
  title: string
  /** What happened, on this streamer's channel. */
  sentence: (event: Event, streamer: Streamer) => Phrase
  /** The one thing more that a row has room for. */
  detail?: (event: Event, streamer: Streamer) => string | undefined
}

/** One row per event type. */
export type EventTexts<Payloads> = { readonly [T in keyof Payloads]: EventText<Payloads[T]> }

/** Few channels ever have guests of Twitch's Guest Star. */
export type GuestStarType = Extract<keyof ChannelPayloads, `channel.guest_star_${string}`>

/** The texts of the events that few viewers see; they are loaded when one is needed. */
export type LateTexts = EventTexts<
  ModerationPayloads & AppPayloads & Pick<ChannelPayloads, GuestStarType>
>

/** What is needed before any event is drawn. */
export interface FirstTexts {
  events: Omit<Locale['events'], keyof LateTexts>
  families: Readonly<Record<Family, string>>
}

/** What describes events in a language: a missing row or text does not compile. */
export interface Locale extends Pick<Texts, 'unknown'>, LanguageTexts {
  /** BCP 47. */
  code: string
  events: EventTexts<Pick<EventPayloads, EventType>>
  families: FirstTexts['families']
}
