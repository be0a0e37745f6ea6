import type { HandledCallback } from './handled-callback'

const MAX_HEADER = 300
const MAX_HEADERS = 30

/** Headers that tell of people, of proxies or of secrets. */
const hidden =
  /authoriz|cookie|token|secret|api-?key|^(?:forwarded|x-forwarded-|x-real-|x-client-|true-client-|cf-|fly-)/

/** Headers by their lower-case names. */
export const listed = (headers: HandledCallback['headers']): [string, string][] =>
  Object.entries(headers).map(([name, value]) => [name, String(value)])

/** As much of a header as is shown. */
export const shown = (text: string): string => text.slice(0, MAX_HEADER)

/** The headers that may be shown. */
export const headersToShow = (
  headers: Iterable<[string, string]>,
  hide: (text: string) => string,
): Record<string, string> =>
  Object.fromEntries(
    [...headers]
      .filter(([name]) => !hidden.test(name))
      .slice(0, MAX_HEADERS)
      .map(([name, value]) => [shown(name), shown(hide(value))]),
  )

/** The text up to so many bytes of UTF-8, without half a character. */
export const cut = (text: string, bytes: number): string =>
  Buffer.byteLength(text) <= bytes
    ? text
    : new TextDecoder().decode(Buffer.from(text).subarray(0, bytes), { stream: true })
