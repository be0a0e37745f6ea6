import type { Context } from 'hono'

/** So many bytes are encoded at a time. */
const PIECE_BYTES = 64 * 1024

const encoder = new TextEncoder()

/**
 * Answers JSON that is there in parts. A long answer is put together only as fast as it is read:
 * whoever asks often and reads nothing holds parts that the history holds anyway.
 */
export function jsonParts(c: Context, parts: readonly string[]): Response {
  const length = parts.reduce((sum, part) => sum + Buffer.byteLength(part), 0)
  const body = length <= PIECE_BYTES ? parts.join('') : streamOf(parts)
  return c.body(body, 200, {
    'Content-Type': 'application/json',
    'Content-Length': String(length),
    'Cache-Control': 'no-store',
  })
}

function streamOf(parts: readonly string[]): ReadableStream<Uint8Array> {
  /** The part that is next, and how much of it has gone. */
  let index = 0
  let gone = 0

  function nextPiece(): Uint8Array {
    const piece = new Uint8Array(PIECE_BYTES)
    let size = 0
    for (let part = parts[index]; part !== undefined; part = parts[index]) {
      // Never half of a character.
      const { read, written } = encoder.encodeInto(part.slice(gone), piece.subarray(size))
      size += written
      gone += read
      if (gone < part.length) break
      index++
      gone = 0
    }
    return piece.subarray(0, size)
  }

  return new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        controller.enqueue(nextPiece())
        if (index === parts.length) controller.close()
      },
    },
    { highWaterMark: 0 },
  )
}
