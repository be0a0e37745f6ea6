import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { join } from 'node:path'

const YEAR = 'public, max-age=31536000, immutable'

/** The built page: its files, and `index.html` for every path that the page itself routes. */
export const page = (root: string) =>
  new Hono()
    .get('/assets/*', serveStatic({ root, precompressed: true, onFound: cache(YEAR) }))
    .get('*', serveStatic({ root, precompressed: true, onFound: cache('no-cache') }))
    .get('*', serveStatic({ path: join(root, 'index.html'), onFound: cache('no-cache') }))

const cache = (value: string) => (_path: string, c: { header: (k: string, v: string) => void }) =>
  c.header('Cache-Control', value)
