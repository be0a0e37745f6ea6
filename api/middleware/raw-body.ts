import type { Context } from 'hono'
import { ApiError } from '../errors'

/**
 * The body as the bytes that came, at most `maxBytes`.
 * A length that is declared is checked before a byte is read; without one, while reading.
 * @throws {ApiError} 413 `body-too-large`
 */
export async function rawBody(c: Context, maxBytes: number): Promise<Uint8Array> {
  const declared = c.req.header('content-length')
  if (declared === undefined || c.req.header('transfer-encoding')) return readStream(c, maxBytes)
  if (Number(declared) > maxBytes) throw tooLarge(maxBytes)
  return new Uint8Array(await c.req.arrayBuffer())
}

async function readStream(c: Context, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of c.req.raw.body ?? []) {
    size += chunk.length
    if (size > maxBytes) throw tooLarge(maxBytes)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

const tooLarge = (maxBytes: number) =>
  new ApiError(
    413,
    'body-too-large',
    `The body is larger than ${maxBytes / 1024} KiB`,
    'Send a smaller event: Twitch never sends one of this size',
  )
