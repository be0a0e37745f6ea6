import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { page } from './page'

const root = mkdtempSync(join(tmpdir(), 'page-'))
afterAll(() => rmSync(root, { recursive: true }))
mkdirSync(join(root, 'assets'))
const contents = {
  'index.html': 'the page',
  'assets/app.js': 'the script',
  'assets/app.js.gz': 'gzipped',
  'assets/app.js.br': 'smallest',
  'robots.txt': 'the robots',
}
for (const [name, content] of Object.entries(contents)) writeFileSync(join(root, name), content)
const app = page(root)
const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  app.request(path, { headers, method })

it('answers its files as they are, without opening them again', async () => {
  rmSync(join(root, 'robots.txt'))
  const robots = await get('/robots.txt')
  expect(await robots.text()).toBe('the robots')
  expect(Object.fromEntries(robots.headers)).toMatchObject({
    'content-type': 'text/plain; charset=utf-8',
    'content-length': '10',
    'cache-control': 'no-cache',
    'last-modified': expect.stringContaining('GMT'),
  })
  const head = await get('/robots.txt', {}, 'HEAD')
  expect([head.headers.get('content-length'), await head.text()]).toEqual(['10', ''])
})

it.each([
  ['gzip, deflate, br, zstd', 'br', 'smallest'],
  ['gzip', 'gzip', 'gzipped'],
  ['deflate', null, 'the script'],
  ['', null, 'the script'],
])('answers who accepts "%s" with the encoding %s', async (accepted, encoding, body) => {
  const script = await get('/assets/app.js', { 'Accept-Encoding': accepted })
  expect(await script.text()).toBe(body)
  expect(script.headers.get('content-encoding')).toBe(encoding)
  expect(script.headers.get('vary')).toBe('Accept-Encoding')
  expect(script.headers.get('cache-control')).toContain('immutable')
})

it.each(['/assets/gone.js', '/assets/gone.css', '/assets/'])(
  'answers 404 to %s, which it does not have, and lets nobody keep that',
  async (path) => {
    const answer = await get(path)
    expect(answer.status).toBe(404)
    expect(await answer.text()).not.toContain('the page')
    expect(answer.headers.get('cache-control')).toBe('no-store')
  },
)

it.each(['/', '/watch/tfue', '/assets', '/assets/../../secret', '/%2e%2e/secret', '/a.js.gz'])(
  'answers %s with the page',
  async (path) => {
    const answer = await get(path)
    expect(await answer.text()).toBe('the page')
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(answer.headers.get('cache-control')).toBe('no-cache')
  },
)
