import { Hono } from 'hono'
import { getMimeType } from 'hono/utils/mime'
import { readPageFiles, type PageFile } from './page-files'

const YEAR = 'public, max-age=31536000, immutable'

/** What the build has named by its content: a page of an older release may ask for others. */
const ASSETS = '/assets/'

/** The built page: its files, and `index.html` for every path that the page itself routes. */
export function page(root: string) {
  const files = readPageFiles(root)
  return new Hono().get('*', (c) => {
    const asked = files.get(c.req.path)
    const path = asked ? c.req.path : '/index.html'
    const file = asked ?? files.get(path)
    if (!file || (!asked && c.req.path.startsWith(ASSETS))) {
      // Another process may have it already.
      c.header('Cache-Control', 'no-store')
      return c.notFound()
    }
    const { encoding, body } = bestOf(file, c.req.header('accept-encoding') ?? '')
    if (file.encoded.size > 0) c.header('Vary', 'Accept-Encoding')
    if (encoding) c.header('Content-Encoding', encoding)
    return c.body(body, 200, {
      'Content-Type': getMimeType(path) ?? 'application/octet-stream',
      'Content-Length': String(body.length),
      'Last-Modified': file.modified,
      'Cache-Control': path.startsWith(ASSETS) ? YEAR : 'no-cache',
    })
  })
}

/** The file in the smallest encoding that is taken. */
function bestOf(file: PageFile, acceptEncoding: string) {
  const taken = new Set(acceptEncoding.split(',').map((one) => one.trim()))
  for (const [encoding, body] of file.encoded) if (taken.has(encoding)) return { encoding, body }
  return { body: file.plain }
}
