import { isUtf8 } from 'node:buffer'
import { isTooDeep, tooDeep } from '../middleware/json-depth'
import { findJsonProblem } from '../shared/json-problem'
import { isRecord } from '../shared/record'
import { noJson, noText } from './refusals'

/** The body of a callback. */
export interface Body {
  value: unknown
  /** The JSON of its `event` as it was sent, where it can go on without being written anew. */
  eventJson?: string
}

/** Between subscription and event, as Twitch writes them. */
const BETWEEN = ',"event":'

/**
 * Reads a body as JSON.
 * @throws {ApiError} 400 `body-unreadable`
 */
export function readBody(bytes: Buffer): Body {
  if (!isUtf8(bytes)) throw noText()
  if (isTooDeep(bytes)) throw tooDeep()
  const text = bytes.toString().replace(/^\ufeff/, '')
  try {
    return inTwoParts(text) ?? { value: JSON.parse(text) }
  } catch {
    throw noJson(findJsonProblem(text))
  }
}

/**
 * Reads `{"subscription":{…},"event":{…}}` on one line: where both parts are JSON, so is the whole.
 * Undefined for whatever is written otherwise.
 */
function inTwoParts(text: string): Body | undefined {
  const at = text.indexOf(BETWEEN)
  if (at < 0 || !text.endsWith('}}') || !isOneLine(text)) return undefined
  const eventJson = text.slice(at + BETWEEN.length, -1)
  try {
    const value: unknown = JSON.parse(`${text.slice(0, at)}}`)
    return isRecord(value)
      ? { value: Object.assign(value, { event: JSON.parse(eventJson) }), eventJson }
      : undefined
  } catch {
    // What was found stands within something else.
    return undefined
  }
}

const isOneLine = (text: string) => !text.includes('\n') && !text.includes('\r')
