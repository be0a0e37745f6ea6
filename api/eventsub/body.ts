import { isUtf8 } from 'node:buffer'
import { LRUCache } from 'lru-cache'
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

/**
 * What stands before the events of a subscription, by its text: with each of its events Twitch
 * sends the same. Whoever reads one is told the same object, and changes nothing in it.
 */
const heads = new LRUCache<string, Record<string, unknown>>({ max: 1_000 })
const MAX_HEAD = 2_000

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
    const head = readHead(`${text.slice(0, at)}}`)
    return head && { value: { ...head, event: JSON.parse(eventJson) }, eventJson }
  } catch {
    // What was found stands within something else.
    return undefined
  }
}

function readHead(text: string): Record<string, unknown> | undefined {
  const known = heads.get(text)
  if (known) return known
  const head: unknown = JSON.parse(text)
  if (!isRecord(head)) return undefined
  if (text.length <= MAX_HEAD) heads.set(text, head)
  return head
}

const isOneLine = (text: string) => !text.includes('\n') && !text.includes('\r')
