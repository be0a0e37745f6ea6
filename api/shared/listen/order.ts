import type { FeedEvent } from './feed-event'

/**
 * Events newest first, whatever order they came in. On one channel of one epoch `seq` rules; the
 * time only lays several of them beside each other, so it never runs backwards within one.
 */
export function newestFirst(events: Iterable<FeedEvent>): FeedEvent[] {
  const clocks = new Map<string, number>()
  const timed = [...events].toSorted(bySeq).map((event) => {
    const sequence = `${event.channel} ${event.epoch}`
    const time = Math.max(event.receivedAt, clocks.get(sequence) ?? 0)
    clocks.set(sequence, time)
    return { event, time }
  })
  timed.sort(
    (a, b) => b.time - a.time || compare(b.event.epoch, a.event.epoch) || bySeq(b.event, a.event),
  )
  return timed.map(({ event }) => event)
}

const bySeq = (a: FeedEvent, b: FeedEvent) =>
  a.seq - b.seq || a.receivedAt - b.receivedAt || compare(a.id, b.id)

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
