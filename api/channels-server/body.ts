import { ChannelsError } from './errors'

const tooLarge = () => new ChannelsError(413, 'Body too large')

/**
 * Reads a request's raw body, or throws a ChannelsError (413) if it has more than `maxBytes`.
 *
 * A declared length is judged before the body is touched: the HTTP server can then skip what is
 * on its way and keep the connection. (`hono/body-limit` opens the stream first, which ends it.)
 */
export async function readBounded(request: Request, maxBytes: number): Promise<Buffer> {
  const declared = request.headers.get('content-length')
  if (declared !== null) {
    if (Number(declared) > maxBytes) throw tooLarge()
    return Buffer.from(await request.arrayBuffer())
  }
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.length
    if (size > maxBytes) throw tooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
