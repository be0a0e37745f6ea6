import type { Readable } from 'node:stream'
import { tooLarge } from '../middleware/limit-body'

/** What a callback may weigh: many times what Twitch sends. */
export const MAX_BODY_BYTES = 256 * 1024

/**
 * The body of a callback as the bytes that came. Taken from Node's stream: a web stream and an
 * ArrayBuffer between cost more than the parsing.
 * @throws {ApiError} 413 `body-too-large`; Node's error where the sender hangs up
 */
export function wholeBody(stream: Readable): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    stream.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= MAX_BODY_BYTES) chunks.push(chunk)
      else reject(tooLarge(MAX_BODY_BYTES))
    })
    stream.on('end', () => {
      const [first] = chunks
      resolve(first && chunks.length === 1 ? first : Buffer.concat(chunks))
    })
    stream.on('error', reject)
  })
}
