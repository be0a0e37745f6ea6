import type { StoredEvent } from './history'

/** What one answer holds, in about so many bytes; a single event may be more than that. */
export const MAX_ANSWER_BYTES = 1024 * 1024

/** What a listener knows already: of each epoch that it has heard, up to which `seq`. */
export interface Cursors {
  epochs: readonly string[]
  /** The `seq` of the epoch at the same index; one without epochs is meant for any. */
  after: readonly number[]
}

export interface CaughtUp {
  epoch: string
  /** Nothing is missing that this process has published since. */
  complete: boolean
  /** More is held: it comes after the highest `seq` of these. */
  more: boolean
  /** Oldest first. */
  events: readonly StoredEvent[]
}

/** Of one channel, what is held after a number, oldest first. */
export interface Held {
  events: readonly StoredEvent[]
  /** Nothing after the number is gone. */
  complete: boolean
  /** The number up to which these are all, where more is held. */
  until?: number
}

/** What is held of recent events, to be looked up by their numbers. */
export interface Holder {
  readonly epoch: string
  after: (channel: string, seq: number) => Held
}

/** What these Pusher channels carried that the listener does not know. */
export function catchUp(history: Holder, channels: readonly string[], cursors: Cursors): CaughtUp {
  const index = cursors.epochs.indexOf(history.epoch)
  const isKnown = cursors.epochs.length === 0 || index >= 0
  const seq = isKnown ? (cursors.after[Math.max(index, 0)] ?? 0) : 0
  const answers = channels.map((channel) => history.after(channel, seq))
  const until = Math.min(...answers.map((answer) => answer.until ?? Infinity))
  const events = answers.flatMap((answer) => answer.events)
  const fitting = thatFit(
    until === Infinity ? events : events.filter((event) => event.seq <= until),
  )
  return {
    epoch: history.epoch,
    complete: isKnown && answers.every(({ complete }) => complete),
    more: fitting.length < events.length,
    // Those of one channel are in order already.
    events: channels.length === 1 ? fitting : fitting.toSorted(byTime),
  }
}

/**
 * Those that go into one answer, by their numbers: whoever asks again with the highest of them gets
 * the rest of every channel.
 */
function thatFit(events: readonly StoredEvent[]): readonly StoredEvent[] {
  const bySeq = events.toSorted((a, b) => a.seq - b.seq)
  let bytes = 0
  const over = bySeq.findIndex((event) => (bytes += event.bytes) > MAX_ANSWER_BYTES)
  if (over < 0) return events
  const last = bySeq[Math.max(over - 1, 0)]?.seq ?? 0
  return events.filter(({ seq }) => seq <= last)
}

const byTime = (a: StoredEvent, b: StoredEvent) => a.receivedAt - b.receivedAt || a.seq - b.seq
