import type { EventType } from '../../../api/shared/types'

/** What a pasted text can be. */
export type Format =
  | 'curl'
  | 'wget'
  | 'httpie'
  | 'powershell'
  | 'fetch'
  | 'http'
  | 'postman'
  | 'twitch-cli'
  | 'trigger'
  | 'lab'
  | 'envelope'
  | 'pusher'
  | 'callback'
  | 'websocket'
  | 'websub-2019'
  | 'event'

/** An event found in a pasted text. */
export interface Recognised {
  format: Format
  type: EventType
  /** Login of the one on whose channel it happens, if the text names one. */
  streamer?: string
  /** Of the type, if the text names one; the catalogue's is what is sent. */
  version?: string
  /** The fields that the text gives; others are those of the type's sample. */
  event: Record<string, unknown>
  /** What was mended, left out or guessed, in words. */
  warnings: string[]
}

/** Why a text is no event, and what would do. */
export interface Unrecognised {
  problem: string
  /** The line where it goes wrong, from 1. */
  at?: number
  /** The column in that line, from 1. */
  column?: number
}

export type Answer = Recognised | Unrecognised

/** Reads one kind of text; undefined if it is of another kind. Never throws. */
export type Recogniser = (text: string) => Answer | undefined

/** What is known beside the event itself when one is found inside of something else. */
export interface Surroundings {
  /** From the header `Twitch-Eventsub-Subscription-Type`, or the name of a Pusher event. */
  type?: string
  version?: string
  /** Texts that stand for something that the pasted text doesn't give: `{{streamer}}`, `$NOW`. */
  placeholders: readonly string[]
}

export const nothingKnown: Surroundings = { placeholders: [] }

export type Fields = Record<string, unknown>

/** The answer with warnings before its own; a problem stays as it is. */
export const warned = (answer: Answer, warnings: readonly string[]): Answer =>
  'problem' in answer ? answer : { ...answer, warnings: [...warnings, ...answer.warnings] }
