import { accepts } from 'hono/accepts'
import { createMiddleware } from 'hono/factory'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import pLimit from 'p-limit'

/** Less than this would gain nothing. */
const MIN_BYTES = 1024
/** Answers that are held whole at a time; one waits its turn before it is put together. */
const compressing = pLimit(4)
const compress = promisify(gzip)

/**
 * Compresses JSON of 1 KiB and more for who takes it so; never a stream of events. What is not
 * compressed is not touched: to read an answer costs more than to make it.
 */
export const compressJson = createMiddleware(async (c, next) => {
  await next()
  const { status, headers } = c.res
  // An error is short.
  if (status >= 400 || !headers.get('content-type')?.startsWith('application/json')) return
  const length = headers.get('content-length')
  const isShort = length !== null && Number(length) < MIN_BYTES
  if (isShort || c.req.method === 'HEAD') return

  headers.append('Vary', 'Accept-Encoding')
  const encoding = accepts(c, {
    header: 'Accept-Encoding',
    supports: ['gzip'],
    default: 'identity',
  })
  if (encoding === 'identity') return
  await compressing(async () => {
    const body = Buffer.from(await c.res.arrayBuffer())
    const isWorthIt = body.length >= MIN_BYTES
    const sent = isWorthIt ? await compress(body) : body
    c.res = new Response(sent, c.res)
    // Hono has put the old answer's headers on the new one.
    c.res.headers.set('Content-Length', String(sent.length))
    if (isWorthIt) c.res.headers.set('Content-Encoding', 'gzip')
  })
})
