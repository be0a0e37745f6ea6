import { compress } from 'hono/compress'
import { createMiddleware } from 'hono/factory'

const isJson = (type: string) => type.startsWith('application/json')

/** Says how long JSON is, as `c.json` does not: Hono's compression goes by it. */
const setContentLength = createMiddleware(async (c, next) => {
  await next()
  const { headers } = c.res
  if (!isJson(headers.get('content-type') ?? '') || headers.has('content-length')) return
  const body = await c.res.arrayBuffer()
  c.res = new Response(body, c.res)
  c.res.headers.set('Content-Length', String(body.byteLength))
})

/** Compresses JSON of 1 KiB and more for who takes it so; never a stream of events. */
export const compressJson = [compress({ contentTypeFilter: isJson }), setContentLength] as const
