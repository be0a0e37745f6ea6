import type { Context } from 'hono'

/** So much (in UTF-16 units) is encoded at a time. */
const PIECE = 64 * 1024

const encoder = new TextEncoder()

/**
 * Answers JSON that is there in parts. A long answer is put together only as fast as it is read:
 * whoever asks often and reads nothing holds parts that the history holds anyway.
 */
export function jsonParts(c: Context, parts: readonly string[]): Response {
  const length = parts.reduce((sum, part) => sum + Buffer.byteLength(part), 0)
  const body = length <= PIECE ? parts.join('') : streamOf(parts)
  return c.body(body, 200, {
    'Content-Type': 'application/json',
    'Content-Length': String(length),
    'Cache-Control': 'no-store',
  })
}

function streamOf(parts: readonly string[]): ReadableStream<Uint8Array> {
  let next = 0
  return new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        let piece = ''
        while (next < parts.length && piece.length < PIECE) piece += parts[next++]
        controller.enqueue(encoder.encode(piece))
        if (next === parts.length) controller.close()
      },
    },
    { highWaterMark: 0 },
  )
}
