/*
 * Real senders leave fields out, empty them, or send "5" for 5 and "false" for false.
 * These readers take any of it, so that no sentence has to.
 */

const MAX_LINE_LENGTH = 500
const breaks = /[\s\p{Cc}]+/gu
/** Marks that would turn around the text after them. */
const directions = /[\u202a-\u202e\u2066-\u2069]/g

/** A value as one line of text; empty where there is nothing to read. */
export const text = (value: unknown): string => {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : ''
  if (typeof value !== 'string') return ''
  const line = value.replace(directions, '').replace(breaks, ' ').trim()
  return line.length > MAX_LINE_LENGTH ? `${[...line].slice(0, MAX_LINE_LENGTH).join('')}…` : line
}

/** The first of the values that has any text; 0 is as good as none. */
export const firstText = (...values: readonly unknown[]): string =>
  values.map((value) => (value === 0 ? '' : text(value))).find(Boolean) ?? ''

/** The text of a chat message, which is a string in some types and an object in others. */
export const quotable = (message: unknown): string =>
  typeof message === 'object' && message !== null && 'text' in message
    ? text(message.text)
    : text(message)

/** A number, also from a string of digits; undefined where there is none. */
export const number = (value: unknown): number | undefined => {
  const read = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof read === 'number' && Number.isFinite(read) ? read : undefined
}

/** Whether a field says yes. */
export const flag = (value: unknown): boolean => value === true || value === 'true'

/** Seconds between two RFC 3339 times; undefined if either is none. */
export const secondsBetween = (from: unknown, to: unknown): number | undefined =>
  number((Date.parse(text(to)) - Date.parse(text(from))) / 1000)

/** What a table holds for an open enum's value; never what every object inherits. */
export const lookup = <Value>(
  table: Readonly<Record<string, Value>>,
  key: unknown,
): Value | undefined => (Object.hasOwn(table, text(key)) ? table[text(key)] : undefined)
