/** How deep what is sent to us may be nested. */
export const MAX_JSON_DEPTH = 64

const QUOTE = 0x22
const BACKSLASH = 0x5c
const opening = new Set([0x5b, 0x7b])
const closing = new Set([0x5d, 0x7d])

/** Whether no list or object of this JSON lies deeper than `MAX_JSON_DEPTH`. */
export function isShallow(text: string): boolean {
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === QUOTE) at = endOfString(text, at)
    else if (opening.has(code) && ++depth > MAX_JSON_DEPTH) return false
    else if (closing.has(code)) depth -= 1
  }
  return true
}

/** Where the string that begins at `start` ends. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === QUOTE) return at
    if (code === BACKSLASH) at += 1
  }
  return text.length
}

/** Parses JSON of bounded depth. @throws {SyntaxError} */
export function parseJson(text: string): unknown {
  if (!isShallow(text)) throw new SyntaxError(`Nested deeper than ${MAX_JSON_DEPTH}`)
  return JSON.parse(text)
}
