import { soft, type Phrase } from '../language/phrase'
import type { LivingThing } from './livingThings'
import { looks } from './summary'
import type { Texts } from './texts/en'

const SECOND_MS = 1000
const MINUTE_SECONDS = 60
const HOUR_SECONDS = 60 * MINUTE_SECONDS

/** A span of ms as people read a clock that runs down: 0:32, 2:41, 1:02:41. */
export function remaining(ms: number): string {
  const total = Math.max(0, Math.ceil(ms / SECOND_MS))
  const two = (value: number) => String(value).padStart(2, '0')
  const [hours, rest] = [Math.floor(total / HOUR_SECONDS), total % HOUR_SECONDS]
  const minutes = Math.floor(rest / MINUTE_SECONDS)
  const seconds = two(rest % MINUTE_SECONDS)
  return hours > 0 ? `${hours}:${two(minutes)}:${seconds}` : `${minutes}:${seconds}`
}

/**
 * What the clock of a thing says; nothing of one that has none.
 * @param isBare without what happens when it is over
 */
export function clockOf(thing: LivingThing, now: number, texts: Texts, isBare = false): Phrase {
  const { kind, clockAt, events } = thing
  if (kind === 'prediction') {
    const isLocked = events.some(({ type }) => type === 'channel.prediction.lock')
    if (isLocked || (clockAt !== undefined && clockAt <= now)) return soft(texts.locked)
  }
  if (clockAt === undefined) return []
  if (clockAt <= now) return soft(texts.ending)
  return texts.clocks[isBare ? 'bare' : looks[kind].clock](remaining(clockAt - now))
}
