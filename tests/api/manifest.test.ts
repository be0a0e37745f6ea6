import * as v from 'valibot'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startServer, type TestServer } from '../server'

const manifestSchema = v.object({
  name: v.literal('Streamer Event Viewer'),
  short_name: v.pipe(v.string(), v.maxLength(12)),
  start_url: v.literal('/'),
  display: v.literal('standalone'),
  icons: v.array(v.object({ src: v.string(), sizes: v.string(), type: v.string() })),
  shortcuts: v.array(v.object({ name: v.string(), url: v.string() })),
})

let server: TestServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.stop())

const get = (path: string) => fetch(server.baseUrl + path)

it('serves the manifest that the page links to, as one', async () => {
  const html = await (await get('/')).text()
  const href = /<link rel="manifest" href="([^"]+)"/.exec(html)?.[1] ?? ''
  const response = await get(href)
  expect(response.headers.get('content-type')).toMatch(/^application\/manifest\+json/)
  const { shortcuts } = v.parse(manifestSchema, await response.json())
  expect(shortcuts.map(({ url }) => url)).toEqual(['/', '/lab'])
})

it('serves every icon in the size that the manifest says', async () => {
  const { icons } = v.parse(manifestSchema, await (await get('/manifest.webmanifest')).json())
  for (const { src, sizes, type } of icons) {
    const response = await get(src)
    expect(response.headers.get('content-type')).toContain(type)
    const bytes = Buffer.from(await response.arrayBuffer())
    // A PNG tells its width and height in its first chunk.
    const size =
      type === 'image/png' ? `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}` : 'any'
    expect(size).toBe(sizes)
  }
})
