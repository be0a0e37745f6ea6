import { createMiddleware } from 'hono/factory'
import { ApiError } from './api-error'
import { header, type NodeEnv } from './header'

/** Deeper than any event, far less deep than what `JSON.stringify` can write. */
const MAX_DEPTH = 500

/**
 * Whether JSON text is nested so deep that writing it again would fail. What is short, or opens few
 * lists and objects, can't be, and costs next to nothing.
 */
export function isTooDeep(text: string): boolean {
  if (text.length <= 2 * MAX_DEPTH || count('{', text) + count('[', text) <= MAX_DEPTH) return false
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text[at]
    if (unit === '"') at = endOfText(text, at)
    else if (unit === '[' || unit === '{') depth++
    else if (unit === ']' || unit === '}') depth--
    if (depth > MAX_DEPTH) return true
  }
  return false
}

/** How often it stands there, as far as that matters. */
function count(bracket: string, text: string): number {
  let times = 0
  let at = text.indexOf(bracket)
  for (; at >= 0 && times <= MAX_DEPTH; at = text.indexOf(bracket, at + 1)) times++
  return times
}

/** Where the text ends that begins with the quote at `start`; the end of all if it never does. */
function endOfText(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let escapes = 0
    while (text[at - 1 - escapes] === '\\') escapes++
    if (escapes % 2 === 0) return at
  }
  return text.length
}

/** JSON that is nested too deep. */
export const tooDeep = () =>
  new ApiError(
    400,
    'body-unreadable',
    `The JSON is nested more than ${MAX_DEPTH} deep`,
    'Send it with less lists and objects inside each other',
  )

/** Refuses a body that is nested too deep, before anybody reads it as JSON. */
export const limitDepth = createMiddleware<NodeEnv>(async (c, next) => {
  const isLong = Number(header(c, 'content-length') ?? 0) > 2 * MAX_DEPTH
  const isJson = header(c, 'content-type')?.includes('json')
  if (isLong && isJson && isTooDeep(await c.req.text())) throw tooDeep()
  await next()
})
