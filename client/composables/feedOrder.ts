import type { Envelope } from '../../api/realtime/envelope'

/**
 * Events newest first, whatever order they came in. Within an epoch `seq` rules; the time only
 * lays several epochs beside each other, so it never runs backwards within one.
 */
export function newestFirst(events: Iterable<Envelope>): Envelope[] {
  const clocks = new Map<string, number>()
  const timed = [...events].toSorted(bySeq).map((event) => {
    const time = Math.max(event.receivedAt, clocks.get(event.epoch) ?? 0)
    clocks.set(event.epoch, time)
    return { event, time }
  })
  timed.sort(
    (a, b) => b.time - a.time || compare(b.event.epoch, a.event.epoch) || bySeq(b.event, a.event),
  )
  return timed.map(({ event }) => event)
}

const bySeq = (a: Envelope, b: Envelope) =>
  a.seq - b.seq || a.receivedAt - b.receivedAt || compare(a.id, b.id)

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
