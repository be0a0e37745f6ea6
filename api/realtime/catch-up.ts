import type { History, StoredEvent } from './history'

/** What a listener knows already: of each API process it has heard, up to which `seq`. */
export interface Cursors {
  epochs: readonly string[]
  /** The `seq` of the epoch at the same index; one without epochs is meant for this process. */
  after: readonly number[]
}

export interface CaughtUp {
  /** Nothing is missing that this process has published since. */
  complete: boolean
  /** Oldest first. */
  events: readonly StoredEvent[]
}

/** What these Pusher channels carried that the listener does not know. */
export function catchUp(history: History, channels: readonly string[], cursors: Cursors): CaughtUp {
  const index = cursors.epochs.indexOf(history.epoch)
  const isKnown = cursors.epochs.length === 0 || index >= 0
  const seq = isKnown ? (cursors.after[Math.max(index, 0)] ?? 0) : 0
  const answers = channels.map((channel) => history.after(channel, seq))
  return {
    complete: isKnown && answers.every(({ complete }) => complete),
    events: answers.length === 1 && answers[0] ? answers[0].events : merge(answers),
  }
}

function merge(answers: readonly { events: readonly StoredEvent[] }[]): StoredEvent[] {
  return answers
    .flatMap(({ events }) => events)
    .toSorted((a, b) => a.receivedAt - b.receivedAt || a.seq - b.seq)
}
