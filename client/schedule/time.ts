import type { Texts } from './texts/en'

const MINUTE_SECONDS = 60
const HOUR_SECONDS = 60 * MINUTE_SECONDS

/** How long ago in a word: now, 8 s, 12 min; from an hour on the clock, and the date if need be. */
export function relativeTime(at: Date, now: Date, words: Texts, language: string): string {
  const seconds = Math.floor((now.getTime() - at.getTime()) / 1000)
  if (!Number.isFinite(seconds)) return ''
  if (seconds < 5) return words.now
  if (seconds < MINUTE_SECONDS) return words.seconds(seconds)
  if (seconds < HOUR_SECONDS) return words.minutes(Math.floor(seconds / MINUTE_SECONDS))
  return clockTime(at, now, language)
}

/** The hour and minute, with the date on another day; nothing of a time that can't be. */
export function clockTime(at: Date, now: Date, language: string): string {
  if (!Number.isFinite(at.getTime())) return ''
  const sameDay = at.toDateString() === now.toDateString()
  const date = sameDay ? {} : ({ day: 'numeric', month: 'short' } as const)
  return new Intl.DateTimeFormat(language, {
    ...date,
    hour: 'numeric',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at)
}

/** To make a format takes longer than to use it, and each card has one. */
const exact = new Map<string, Intl.DateTimeFormat>()

function exactIn(language: string): Intl.DateTimeFormat {
  const style = { dateStyle: 'medium', timeStyle: 'long', hourCycle: 'h23' } as const
  const format = exact.get(language) ?? new Intl.DateTimeFormat(language, style)
  exact.set(language, format)
  return format
}

/** Date and time to the second, with the zone. */
export const exactTime = (at: Date, language: string): string =>
  Number.isFinite(at.getTime()) ? exactIn(language).format(at) : ''

/** A span of ms as a clock: 2:14:09. */
export function clockDuration(ms: number): string {
  const total = Math.max(0, Math.floor(ms / 1000))
  const [hours, seconds] = [Math.floor(total / HOUR_SECONDS), total % HOUR_SECONDS]
  const two = (value: number) => String(value).padStart(2, '0')
  return `${hours}:${two(Math.floor(seconds / MINUTE_SECONDS))}:${two(seconds % MINUTE_SECONDS)}`
}
