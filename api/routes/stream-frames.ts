import { LRUCache } from 'lru-cache'
import * as v from 'valibot'
import type { StoredEvent } from '../realtime'

/** Bytes of frames that are remembered: of what is told now, and of what many catch up on. */
const MAX_BYTES = 4 * 1024 * 1024

const stored = v.object({ type: v.string() })

/** An event as a stream tells it: `event:` its type, `data:` the envelope, `id:` `epoch:seq`. */
export type FrameOf = (event: StoredEvent) => Uint8Array

/**
 * Makes frames of events. Many streams tell the same at about the same time: they share its bytes,
 * so that those who do not read hold next to nothing.
 */
export function createFrames(): FrameOf {
  const encoder = new TextEncoder()
  const frames = new LRUCache<StoredEvent, Uint8Array>({
    maxSize: MAX_BYTES,
    sizeCalculation: ({ length }) => length,
  })

  return (event) => {
    const known = frames.get(event)
    if (known) return known
    const { type } = v.parse(stored, JSON.parse(event.json))
    // JSON has no line breaks of its own.
    const text = `event: ${type}\ndata: ${event.json}\nid: ${event.epoch}:${event.seq}\n\n`
    const frame = encoder.encode(text)
    frames.set(event, frame)
    return frame
  }
}
