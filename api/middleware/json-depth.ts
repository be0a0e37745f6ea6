import { createMiddleware } from 'hono/factory'
import { ApiError } from './api-error'
import { header, type NodeEnv } from './header'

/** Deeper than any event, far less deep than what `JSON.stringify` can write. */
const MAX_DEPTH = 500

const byte = (character: string) => character.charCodeAt(0)
const QUOTE = byte('"')
const BACKSLASH = byte('\\')
/** The bit in which `[` and `{` differ, and so do `]` and `}`: each byte of each callback is asked. */
const CASE = byte('{') ^ byte('[')
const isOpening = (unit: number) => (unit | CASE) === byte('{')
const isClosing = (unit: number) => (unit | CASE) === byte('}')

/**
 * Whether JSON is nested so deep that writing it again would fail. It is told from the bytes, for
 * a text of them would be so much more to clear away. What opens few lists and objects can't be.
 */
export function isTooDeep(json: Uint8Array): boolean {
  if (json.length <= 2 * MAX_DEPTH || !hasManyOpenings(json)) return false
  let depth = 0
  for (let at = 0; at < json.length; at++) {
    const unit = json[at] ?? 0
    if (unit === QUOTE) at = endOfText(json, at)
    else if (isOpening(unit)) depth++
    else if (isClosing(unit)) depth--
    if (depth > MAX_DEPTH) return true
  }
  return false
}

function hasManyOpenings(json: Uint8Array): boolean {
  let openings = 0
  for (let at = 0; at < json.length; at++) {
    if (isOpening(json[at] ?? 0) && ++openings > MAX_DEPTH) return true
  }
  return false
}

/** Where the text ends that begins with the quote at `start`; the end of all if it never does. */
function endOfText(json: Uint8Array, start: number): number {
  for (let at = start + 1; at < json.length; at++) {
    if (json[at] === BACKSLASH) at++
    else if (json[at] === QUOTE) return at
  }
  return json.length
}

/** JSON that is nested too deep. */
export const tooDeep = () =>
  new ApiError(
    400,
    'body-unreadable',
    `The JSON is nested more than ${MAX_DEPTH} deep`,
    'Nest fewer lists and objects inside each other',
  )

/** Refuses a body that is nested too deep, before anybody reads it as JSON. */
export const limitDepth = createMiddleware<NodeEnv>(async (c, next) => {
  const isLong = Number(header(c, 'content-length') ?? 0) > 2 * MAX_DEPTH
  const isJson = header(c, 'content-type')?.includes('json')
  if (isLong && isJson && isTooDeep(new Uint8Array(await c.req.arrayBuffer()))) throw tooDeep()
  await next()
})
