import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

/** The files of `api/deploy`, as far as they can be held against the checkout. */
const root = fileURLToPath(new URL('../../', import.meta.url))
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const names = readdirSync(join(root, 'api/deploy')).filter((name) => !name.endsWith('ignore'))

it.each(names)('%s is named where README tells how to run it for real', (name) => {
  const [, section = ''] = /^## Run it for real\n([\s\S]*?)^## /m.exec(read('README.md')) ?? []
  expect(section).toContain(name === 'README.md' ? 'api/deploy/README.md' : `api/deploy/${name}`)
})

it('the Dockerfile copies what is there, and its ignore file lets that through', () => {
  const copied = [...read('api/deploy/Dockerfile').matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(
    ([, sources = '']) => sources.split(' '),
  )
  expect(copied.length).toBeGreaterThan(5)
  const passed = read('api/deploy/Dockerfile.dockerignore').split('\n')
  for (const source of copied) {
    expect([source, existsSync(join(root, source))]).toEqual([source, true])
    expect(passed).toContain(`!${source}`)
  }
})

it.each(['api/deploy/Dockerfile', 'api/deploy/streamer-event-viewer.service', 'Procfile'])(
  '%s starts the built server',
  (file) => {
    expect(read(file).replaceAll(/[",]/g, '')).toContain('node dist/api/index.js')
  },
)
