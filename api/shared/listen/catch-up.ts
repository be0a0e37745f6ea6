import type { Cursor, CursorKeeper } from './cursor'
import { backOff } from './back-off'
import type { Pause } from './pause'

/** What a history answers: the events after a cursor, oldest first. */
export interface HistoryAnswer<E> {
  epoch: string
  /** False when something after the cursor is held no more, or it was of another epoch. */
  complete: boolean
  /** It holds more than fits into one answer: to be asked for with the last of these. */
  more?: true
  events: readonly E[]
}

/** The history of one Pusher channel, wherever it is. */
export interface History<E> {
  /** @returns undefined if it can't be reached now; rejects if it never will answer this viewer */
  ask: (cursor: Cursor | undefined) => Promise<HistoryAnswer<E> | undefined>
  /** Takes what was answered. How many of the events were new. */
  take: (answer: HistoryAnswer<E>) => number
}

/** What a catch-up came to. */
export interface Round {
  recovered: number
  /** The ring was overrun: some events are held no more. */
  isOverrun: boolean
  /** The server has begun anew: of what came before that nothing is held. */
  isRestarted: boolean
}

/**
 * Asks for what has been missed until it is answered.
 * @returns undefined if aborted; rejects as `ask` does
 */
export async function catchUp<E extends { seq: number }>(
  { ask, take }: History<E>,
  keeper: CursorKeeper,
  signal: AbortSignal,
  pause: Pause,
): Promise<Round | undefined> {
  const round: Round = { recovered: 0, isOverrun: false, isRestarted: false }

  /** @returns whether there is more, to be asked for at once */
  function settle(answer: HistoryAnswer<E>, asked: Cursor | undefined): boolean {
    const seqs = answer.events.map(({ seq }) => seq)
    const isPart = answer.more === true && seqs.length > 0
    // What has been seen beyond a part proves nothing of what is between.
    keeper.answered(answer.epoch, seqs, isPart ? undefined : asked)
    round.recovered += take(answer)
    const isSame = asked?.epoch === answer.epoch
    round.isOverrun ||= isSame && !answer.complete
    round.isRestarted ||= asked !== undefined && !isSame
    return isPart
  }

  for (let failures = 0; ;) {
    const cursor = keeper.read()
    const answer = await ask(cursor)
    if (signal.aborted) return undefined
    if (answer && !settle(answer, cursor)) return round
    if (answer) continue
    await pause(backOff(failures++), signal)
    if (signal.aborted) return undefined
  }
}
