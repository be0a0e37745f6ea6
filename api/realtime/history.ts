import { LRUCache } from 'lru-cache'

/** Events of a channel, and their age. */
export const MAX_EVENTS = 500
export const MAX_AGE_MS = 2 * 60 * 60_000
/** Of all channels together. */
export const MAX_BYTES = 64 * 1024 * 1024
/** Channels without events whose numbers are remembered one by one. */
export const MAX_QUIET = 100_000
/** About what an event takes in memory besides its text. */
export const OVERHEAD_BYTES = 250

/** A published event as it went out: serialised once, sent and answered as it is. */
export interface StoredEvent {
  id: string
  /** Counts within this epoch. */
  seq: number
  epoch: string
  receivedAt: number
  json: string
  /** About what it takes in memory. */
  bytes: number
}

/** Recent events of each Pusher channel: bounded, in memory, gone at a restart. */
export interface History {
  /** Changes with each start; `seq` counts within it. */
  readonly epoch: string
  /** Numbers an event, serialises it with `write` and keeps it; nothing is kept where that throws. */
  append: (
    channel: string,
    event: { id: string; receivedAt: number },
    write: (seq: number) => string,
  ) => StoredEvent
  /** Takes back an event that could not be published; its number stays unused. */
  remove: (channel: string, seq: number) => void
  /** What is held after `seq`, oldest first; `complete` unless something after it is gone. */
  after: (channel: string, seq: number) => { events: readonly StoredEvent[]; complete: boolean }
  /** The last event of this message id. */
  find: (channel: string, id: string) => StoredEvent | undefined
  /** What is held in all. */
  size: () => Holding
}

/** How much is held, in about so many bytes. */
export interface Holding {
  channels: number
  /** Where they are counted. */
  events?: number
  bytes: number
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
  /** Channels that hold events; the least recently used comes first. */
  const rings = new Map<string, Ring>()
  /** Channels that hold none, for their numbers: within an epoch none may be given twice. */
  const quiet = new LRUCache<string, Ring>({
    max: MAX_QUIET,
    dispose(ring, _channel, why) {
      if (why === 'evict') floor = Math.max(floor, ring.seq)
    },
  })
  /** No channel that was forgotten gave a higher number: those we don't know go on from here. */
  let floor = 0
  const held = { events: 0, bytes: 0 }
  /** The most recently used of those with events: it need not be moved. */
  let newest: Ring | undefined

  const known = (channel: string) => rings.get(channel) ?? quiet.get(channel)

  /** Makes a channel the most recently used of those with events, or of those without. */
  function use(channel: string, ring: Ring): void {
    const isEmpty = ring.events.length === 0
    if (ring === newest && !isEmpty) return
    newest = isEmpty ? undefined : ring
    const isHeld = rings.delete(channel)
    if (isEmpty) {
      quiet.set(channel, ring)
    } else {
      if (!isHeld) quiet.delete(channel)
      rings.set(channel, ring)
    }
  }

  function count(event: StoredEvent, sign: 1 | -1): void {
    held.events += sign
    held.bytes += sign * event.bytes
  }

  function dropOldest(ring: Ring): void {
    const oldest = ring.events.shift()
    if (!oldest) return
    ring.dropped = oldest.seq
    count(oldest, -1)
  }

  function trim(ring: Ring): void {
    const horizon = now() - MAX_AGE_MS
    while (ring.events.length > MAX_EVENTS || (ring.events[0]?.receivedAt ?? horizon) < horizon) {
      dropOldest(ring)
    }
  }

  function trimAll(): void {
    for (const [channel, ring] of rings) {
      if (held.bytes <= MAX_BYTES) return
      while (held.bytes > MAX_BYTES && ring.events.length > 0) dropOldest(ring)
      if (ring.events.length === 0) use(channel, ring)
    }
  }

  return {
    epoch,
    append(channel, { id, receivedAt }, write) {
      const ring = known(channel) ?? { seq: floor, dropped: floor, events: [] }
      const seq = ring.seq + 1
      const json = write(seq)
      // Only now: where writing fails, the number is the next one's.
      ring.seq = seq
      const stored = { id, seq, epoch, receivedAt, json, bytes: bytesOf(json) + id.length }
      ring.events.push(stored)
      count(stored, 1)
      trim(ring)
      use(channel, ring)
      trimAll()
      return stored
    },
    remove(channel, seq) {
      const ring = rings.get(channel)
      const index = ring?.events.findLastIndex((event) => event.seq === seq) ?? -1
      if (!ring || index < 0) return
      for (const removed of ring.events.splice(index, 1)) count(removed, -1)
      if (ring.events.length === 0) use(channel, ring)
    },
    after(channel, seq) {
      const ring = known(channel)
      if (!ring) return { events: [], complete: seq >= floor }
      trim(ring)
      use(channel, ring)
      const events = ring.events.filter((event) => event.seq > seq)
      return { events, complete: seq >= ring.dropped }
    },
    find(channel, id) {
      const ring = known(channel)
      if (!ring) return undefined
      trim(ring)
      use(channel, ring)
      return ring.events.findLast((event) => event.id === id)
    },
    size: () => ({ channels: rings.size, ...held }),
  }
}

/** About what an event takes in memory: V8 keeps a string that is not all Latin-1 in two bytes a unit; ASCII is told fastest. */
export function bytesOf(json: string): number {
  const isAscii = Buffer.byteLength(json) === json.length
  return OVERHEAD_BYTES + (isAscii ? json.length : 2 * json.length)
}
