import type { Family } from '../../api/shared/types'

/** A short tone: its notes, one after the other. */
export interface Tone {
  shape: OscillatorType
  /** Hz */
  notes: readonly number[]
}

/** One tone per family: rising for what is good news, low for what is about rules. */
export const tones: Readonly<Record<Family, Tone>> = {
  support: { shape: 'triangle', notes: [659, 784, 1047] },
  channel: { shape: 'sine', notes: [523, 784] },
  people: { shape: 'sine', notes: [880] },
  votes: { shape: 'triangle', notes: [587, 587] },
  points: { shape: 'sine', notes: [1047, 880] },
  chat: { shape: 'sine', notes: [698] },
  moderation: { shape: 'triangle', notes: [330, 262] },
  app: { shape: 'sine', notes: [440] },
}

/** Of the same family no two tones begin within this time (ms): a hundred gifts are no alarm. */
const MIN_GAP_MS = 400

/** Decides which tones are played, so that a crowd of events is no noise. */
export function createSpacing(now: () => number = Date.now) {
  const last = new Map<Family, number>()
  return (family: Family): boolean => {
    if (now() - (last.get(family) ?? -Infinity) < MIN_GAP_MS) return false
    last.set(family, now())
    return true
  }
}
