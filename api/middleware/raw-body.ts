import type { IncomingMessage } from 'node:http'
import type { Incoming } from './header'
import { tooLarge } from './limit-body'

/**
 * The body as the bytes that came, at most `maxBytes`. On node:http it is read from its stream
 * itself: a web stream and an ArrayBuffer between cost more than the parsing.
 * @throws {ApiError} 413 `body-too-large`
 */
export async function rawBody({ env, req }: Incoming, maxBytes: number): Promise<Buffer> {
  if (env.incoming) return await readAll(env.incoming, maxBytes)
  const bytes = Buffer.from(await req.arrayBuffer())
  if (bytes.length > maxBytes) throw tooLarge(maxBytes)
  return bytes
}

function readAll(stream: IncomingMessage, maxBytes: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const declared = Number(stream.headers['content-length'] ?? 0)
    if (declared > maxBytes) return reject(tooLarge(maxBytes))
    const chunks: Buffer[] = []
    let size = 0
    stream.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= maxBytes) chunks.push(chunk)
      else reject(tooLarge(maxBytes))
    })
    stream.once('end', () => resolve(Buffer.concat(chunks)))
    stream.once('error', reject)
  })
}
