import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import * as v from 'valibot'
import { expect, it } from 'vitest'
import { startServer } from '../server'

const newman = createRequire(import.meta.url).resolve('newman/bin/newman.js')
const file = (name: string) => fileURLToPath(new URL(`../../public/${name}`, import.meta.url))
const total = v.object({ total: v.number() })
const report = v.object({
  run: v.object({
    stats: v.object({ items: total, assertions: total }),
    failures: v.array(
      v.object({
        source: v.object({ name: v.string() }),
        error: v.object({ message: v.string() }),
      }),
    ),
  }),
})

it('runs the Postman collection without a failure', async () => {
  const server = await startServer()
  const folder = await mkdtemp(join(tmpdir(), 'newman-'))
  const output = join(folder, 'report.json')
  const run = [newman, 'run', file('postman_collection.json')]
  const environment = ['--environment', file('postman_environment.json')]
  const baseUrl = ['--env-var', `baseUrl=${server.baseUrl}`]
  const json = ['--reporters', 'json', '--reporter-json-export', output, '--suppress-exit-code']
  await promisify(execFile)(process.execPath, [...run, ...environment, ...baseUrl, ...json])
  const { stats, failures } = v.parse(report, JSON.parse(await readFile(output, 'utf8'))).run
  await rm(folder, { recursive: true })
  await server.stop()

  expect(failures.map(({ source, error }) => `${source.name}: ${error.message}`)).toEqual([])
  expect(stats.items.total).toBe(18)
  expect(stats.assertions.total).toBe(28)
}, 60_000)
