import type { AnyEnvelope } from '../../../api/shared/envelope'
import type { ChannelUpdate, EventPayloads } from '../../../api/shared/payloads'
import type { restrictedTypes } from '../../../api/shared/restricted-types'
import type { EventType, Family, Streamer } from '../../../api/shared/types'
import type { Untrusted } from '../../../api/shared/untrusted'
import type { Texts as LanguageTexts } from '../../language/texts/en'
import type { Phrase } from '../../language/phrase'
import type { Texts } from '../texts/en'

/** What was known of a channel at some time; what was not, is left out. */
export type ChannelState = Untrusted<ChannelUpdate>

/** What is known of an event beside its payload. */
export interface Context {
  /** When Twitch told it, RFC 3339. */
  at?: string
  /** How the channel was before it changed. */
  before?: ChannelState | undefined
  /** All events of its card. */
  events?: readonly Pick<AnyEnvelope, 'event'>[]
}

/** How one event type reads. No field of a payload is sure to be there. */
export interface EventText<Event> {
  /** The kind of event in a word or two. */
  title: string
  /** What happened, on this streamer's channel. */
  sentence: (event: Untrusted<Event>, streamer: Streamer, context: Context) => Phrase
  /** The one thing more that a row has room for. */
  detail?: (event: Untrusted<Event>, streamer: Streamer, context: Context) => string | undefined
}

/** One row per event type. */
export type EventTexts<Payloads> = { readonly [T in keyof Payloads]: EventText<Payloads[T]> }

/** The types that few may hear of. */
export type RestrictedType = (typeof restrictedTypes)[keyof typeof restrictedTypes][number]

/** The types that come only where somebody has consented, and of which a page can go without. */
export type LateType =
  | RestrictedType
  | 'channel.chat.notification'
  | 'channel.chat_settings.update'
  | 'channel.custom_power_up_redemption.add'
  | Extract<
      EventType,
      `channel.${'channel_points_' | 'charity_campaign.' | 'goal.' | 'guest_star_' | 'poll.' | 'prediction.'}${string}`
    >

/** Their texts; they are loaded when one is needed. */
export type LateTexts = EventTexts<Pick<EventPayloads, LateType>>

/** The texts of those that anybody may see, in a family. */
export type FirstOf<Payloads> = EventTexts<Omit<Payloads, LateType>>

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
