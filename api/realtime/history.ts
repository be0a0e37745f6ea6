const MAX_EVENTS = 500
const MAX_AGE_MS = 2 * 60 * 60_000
const MAX_BYTES = 64 * 1024 * 1024

/** A published event as it went out: serialised once, sent and answered as it is. */
export interface StoredEvent {
  id: string
  seq: number
  receivedAt: number
  json: string
}

/** Recent events of each Pusher channel: bounded, in memory, gone at a restart. */
export interface History {
  /** Changes with each start; `seq` counts within it. */
  readonly epoch: string
  /** Numbers an event, serialises it with `write` and keeps it. */
  append: (
    channel: string,
    event: { id: string; receivedAt: number },
    write: (seq: number) => string,
  ) => StoredEvent
  /** Takes back an event that could not be published; its number stays unused. */
  remove: (channel: string, id: string) => void
  /** What is held after `seq`, oldest first; `complete` unless something after it is gone. */
  after: (channel: string, seq: number) => { events: readonly StoredEvent[]; complete: boolean }
  find: (channel: string, id: string) => StoredEvent | undefined
}

interface Ring {
  /** The last number given. */
  seq: number
  /** The highest number that was held once and is no more. */
  dropped: number
  events: StoredEvent[]
}

/** A history that holds 500 events a channel for 2 hours, and 64 MiB of them in all. */
export function createHistory(epoch: string, now: () => number = Date.now): History {
  // The least recently used channel comes first.
  const rings = new Map<string, Ring>()
  let bytes = 0

  function use(channel: string): Ring {
    const ring = rings.get(channel) ?? { seq: 0, dropped: 0, events: [] }
    rings.delete(channel)
    rings.set(channel, ring)
    return ring
  }

  function dropOldest(ring: Ring): void {
    const oldest = ring.events.shift()
    if (!oldest) return
    ring.dropped = oldest.seq
    bytes -= oldest.json.length
  }

  function trim(ring: Ring): void {
    const horizon = now() - MAX_AGE_MS
    while (ring.events.length > MAX_EVENTS || (ring.events[0]?.receivedAt ?? horizon) < horizon) {
      dropOldest(ring)
    }
  }

  function trimAll(): void {
    for (const ring of rings.values()) {
      if (bytes <= MAX_BYTES) return
      while (bytes > MAX_BYTES && ring.events.length > 0) dropOldest(ring)
    }
  }

  return {
    epoch,
    append(channel, { id, receivedAt }, write) {
      const ring = use(channel)
      const seq = ++ring.seq
      const stored = { id, seq, receivedAt, json: write(seq) }
      ring.events.push(stored)
      bytes += stored.json.length
      trim(ring)
      trimAll()
      return stored
    },
    remove(channel, id) {
      const ring = rings.get(channel)
      const index = ring?.events.findIndex((event) => event.id === id) ?? -1
      if (!ring || index < 0) return
      const [removed] = ring.events.splice(index, 1)
      bytes -= removed?.json.length ?? 0
    },
    after(channel, seq) {
      const ring = rings.get(channel)
      if (!ring) return { events: [], complete: true }
      trim(ring)
      const events = ring.events.filter((event) => event.seq > seq)
      return { events, complete: seq >= ring.dropped }
    },
    find: (channel, id) => rings.get(channel)?.events.find((event) => event.id === id),
  }
}
