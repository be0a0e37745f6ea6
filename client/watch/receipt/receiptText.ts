import type { Receipt } from '../../../api/shared/listen/outage'
import type { Texts as TimeTexts } from '../../schedule/texts/en'
import { clockDuration } from '../../schedule/time'
import type { Texts } from './texts/en'

const MINUTE_SECONDS = 60
const HOUR_SECONDS = 60 * MINUTE_SECONDS

/** A receipt in one line. */
export function receiptText(
  receipt: Receipt,
  texts: Texts & Omit<TimeTexts, 'now'>,
  language: string,
): string {
  if (receipt.missing) {
    const { from, to } = receipt.missing
    return texts.missing(...clockTimes(new Date(from), new Date(to), language))
  }
  const offline = durationText(receipt.offline, texts)
  return (receipt.isOverrun ? texts.overrun : texts.complete)(offline, receipt.recovered)
}

/** Two times of a day, to the minute; to the second within the same minute. */
function clockTimes(from: Date, to: Date, language: string): [string, string] {
  const minutes = { hour: 'numeric', minute: '2-digit', hourCycle: 'h23' } as const
  const short = new Intl.DateTimeFormat(language, minutes)
  const long = new Intl.DateTimeFormat(language, { ...minutes, second: '2-digit' })
  const format = short.format(from) === short.format(to) ? long : short
  return [format.format(from), format.format(to)]
}

/** A span of ms in a word: 8 s, 12 min; from an hour on as a clock. */
function durationText(ms: number, words: Omit<TimeTexts, 'now'>): string {
  const seconds = Math.max(1, Math.round(ms / 1000))
  if (seconds < MINUTE_SECONDS) return words.seconds(seconds)
  if (seconds < HOUR_SECONDS) return words.minutes(Math.floor(seconds / MINUTE_SECONDS))
  return clockDuration(ms)
}
