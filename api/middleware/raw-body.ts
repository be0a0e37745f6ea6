import { ApiError } from '../errors'
import { header, type Incoming } from './header'

/**
 * The body as the bytes that came, at most `maxBytes`.
 * A length that is declared is checked before a byte is read; without one, while reading.
 * @throws {ApiError} 413 `body-too-large`
 */
export async function rawBody(c: Incoming, maxBytes: number): Promise<Buffer> {
  const declared = header(c, 'content-length')
  if (declared === undefined || header(c, 'transfer-encoding')) return readStream(c, maxBytes)
  if (Number(declared) > maxBytes) throw tooLarge(maxBytes)
  return Buffer.from(await c.req.arrayBuffer())
}

async function readStream(c: Incoming, maxBytes: number): Promise<Buffer> {
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
