import { setTimeout as wait } from 'node:timers/promises'
import type { PlannedEvent } from '../../shared/playback/plan'

/** How a plan is played. */
export interface Playing {
  /** 2 is twice as fast. */
  speed: number
  /** Ends it at once. */
  signal: AbortSignal
  /** Waits until the next may be sent, where somebody steps; false ends it. */
  nextStep?: () => Promise<boolean>
  /** Says what comes next, and in how many ms. */
  onNext: (next: PlannedEvent, sent: number, ms: number) => void
  /** Sends one; whether it was taken. */
  send: (event: PlannedEvent, sent: number) => Promise<boolean>
}

/** How it ended: all sent, one refused, or stopped before its end. */
export type PlaybackEnd = 'done' | 'refused' | 'stopped'

/** Sends the events of a plan in order, each at its time and after the answer to the one before. */
export async function play(plan: readonly PlannedEvent[], how: Playing): Promise<PlaybackEnd> {
  const start = performance.now()
  for (const [sent, event] of plan.entries()) {
    const ms = how.nextStep ? 0 : Math.max(0, start + event.at / how.speed - performance.now())
    how.onNext(event, sent, ms)
    if (!(await isTime(ms, how))) return 'stopped'
    if (await how.send(event, sent)) continue
    return how.signal.aborted ? 'stopped' : 'refused'
  }
  return 'done'
}

async function isTime(ms: number, { nextStep, signal }: Playing): Promise<boolean> {
  if (nextStep) return (await nextStep()) && !signal.aborted
  await wait(ms, undefined, { signal }).catch(() => undefined)
  return !signal.aborted
}
