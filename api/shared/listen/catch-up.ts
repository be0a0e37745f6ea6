import type { Cursor, Cursors } from './cursors'
import { backOff } from './back-off'
import type { Pause } from './pause'

/** What a history answers: a process's events after the cursor of its epoch, oldest first. */
export interface HistoryAnswer<E> {
  epoch: string
  /** False when something after the cursor is held no more, or the epoch was not asked for. */
  complete: boolean
  /** It holds more than fits into one answer: to be asked for with the last of these. */
  more?: true
  events: readonly E[]
}

/** The history of one Pusher channel, wherever it is. */
export interface History<E> {
  /** @returns undefined if it can't be reached now; rejects if it never will answer this viewer */
  ask: (cursors: readonly Cursor[]) => Promise<HistoryAnswer<E> | undefined>
  /** Takes what was answered. How many of the events were new. */
  take: (answer: HistoryAnswer<E>) => number
}

/** What a catch-up came to. */
export interface Round {
  recovered: number
  /** The ring was overrun: some events are held no more. */
  isOverrun: boolean
  /** A process that may have published has not answered. */
  isUnreached: boolean
}

/** How often it asks again for processes that a balancer did not lead to. */
const MAX_EXTRA_REQUESTS = 3
/** A short, jittered wait (ms) before that. */
const retryDelayMs = () => 300 + Math.random() * 400

/**
 * Asks for what has been missed until it is answered, then a few times more for the processes of
 * the `expected` epochs that have not answered yet.
 * @returns undefined if aborted; rejects as `ask` does
 */
export async function catchUp<E extends { seq: number }>(
  { ask, take }: History<E>,
  cursors: Cursors,
  expected: readonly string[],
  signal: AbortSignal,
  pause: Pause,
): Promise<Round | undefined> {
  const unreached = new Set(expected)
  const round: Round = { recovered: 0, isOverrun: false, isUnreached: false }
  let isAnswered = false

  /** @returns whether the same process is to be asked for more, at once */
  function settle(answer: HistoryAnswer<E>, requestCursors: readonly Cursor[]): boolean {
    const seqs = answer.events.map(({ seq }) => seq)
    const isPart = answer.more === true && seqs.length > 0
    // What has been seen beyond a part proves nothing of what is between.
    cursors.answered(answer.epoch, seqs, isPart ? [] : requestCursors)
    if (isPart) unreached.add(answer.epoch)
    else unreached.delete(answer.epoch)
    isAnswered = true
    round.recovered += take(answer)
    round.isOverrun ||=
      !answer.complete && requestCursors.some(({ epoch }) => epoch === answer.epoch)
    return isPart
  }

  for (let failures = 0, left = MAX_EXTRA_REQUESTS; ; failures++) {
    const requestCursors = cursors.list()
    const answer = await ask(requestCursors)
    if (signal.aborted) return undefined
    if (answer && settle(answer, requestCursors)) continue
    if (isAnswered && (unreached.size === 0 || left-- === 0)) break
    await pause(isAnswered ? retryDelayMs() : backOff(failures), signal)
    if (signal.aborted) return undefined
  }
  cursors.giveUp(unreached)
  round.isUnreached = unreached.size > 0
  return round
}
