import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { outcomeOf, type HandledCallback } from '../lab'
import { worded } from '../shared/descriptions/descriptor'
import { outcomeWords } from '../shared/descriptions/outcome-words'

/** An answer, as it goes over HTTP. */
export interface CallbackAnswer {
  status: ContentfulStatusCode | 204
  headers?: Record<string, string>
  body?: string
}

/** Says what became of what was taken: a 204 has no body to say it in. */
const OUTCOME = 'Callback-Outcome'
const MAX_OUTCOME = 300

const TAKEN: CallbackAnswer = { status: 204 }

/**
 * What is answered to a callback that was taken. Most are signed and published, as nobody reads:
 * these are answered without a word.
 */
export function taken(handled: HandledCallback): CallbackAnswer {
  const { callback, result, unknownType } = handled
  if (typeof result !== 'string') return TAKEN
  if (callback?.signed && result === 'published' && unknownType === undefined) return TAKEN
  const { message } = worded(outcomeWords, outcomeOf[result](handled))
  return { status: 204, headers: { [OUTCOME]: inHeader(message) } }
}

/** A header holds ASCII only. */
const inHeader = (words: string): string =>
  words
    .slice(0, MAX_OUTCOME)
    .replaceAll('’', "'")
    .replace(/[^\x20-\x7e]/g, '?')

/** The bare text and its length, as Twitch wants a challenge answered. */
export const plain = (text: string): CallbackAnswer => ({
  status: 200,
  headers: {
    'Content-Type': 'text/plain',
    'Content-Length': String(Buffer.byteLength(text)),
    'X-Content-Type-Options': 'nosniff',
  },
  body: text,
})
