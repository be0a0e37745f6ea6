import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Validator } from '@seriousme/openapi-schema-validator'
import Ajv2020 from 'ajv/dist/2020.js'
import * as v from 'valibot'
import { afterAll, expect, it } from 'vitest'
import { catalogue, isEventType } from '../../api/shared/catalogue'
import { samples } from '../../api/shared/samples'
import { startServer } from '../server'

/** The description of the API is true, and other programs can use it. */
const server = await startServer()
afterAll(() => server.stop())

const get = async (path: string): Promise<unknown> => (await fetch(server.baseUrl + path)).json()
// Before the schemas are compiled: that takes longer than an idle connection is kept.
const declarations = await (await fetch(`${server.baseUrl}/api/types.d.ts`)).text()
const types = Object.keys(catalogue).filter(isEventType)
const envelope = (type: string, event: unknown) => ({
  id: 'a',
  seq: 1,
  epoch: 'e',
  type,
  version: '1',
  at: '2026-11-21T12:00:00Z',
  receivedAt: 1,
  origin: 'test',
  streamer: { id: '1', login: 'tfue', name: 'Tfue' },
  event,
})

it('is valid OpenAPI', async () => {
  const description = v.parse(v.looseObject({}), await get('/api/openapi.json'))
  expect(await new Validator().validate(description)).toMatchObject({ valid: true })
})

it('has a schema that takes the sample of every type, and no other', async () => {
  const schema = v.parse(v.looseObject({}), await get('/api/schemas/envelope.json'))
  const ajv = new Ajv2020({ strict: false, validateFormats: false })
  ajv.addSchema(schema, 'events')
  for (const type of types) {
    const check = ajv.getSchema(`events#/$defs/envelope.${type}`)
    expect([type, check?.(envelope(type, samples[type]())), check?.errors]).toEqual([
      type,
      true,
      null,
    ])
    expect(check?.(envelope('another', samples[type]()))).toBe(false)
  }
  const raid = ajv.getSchema('events#/$defs/envelope.channel.raid')
  expect(raid?.(envelope('channel.raid', { ...samples['channel.raid'](), viewers: 'many' }))).toBe(
    false,
  )
})

it('has types that a TypeScript project compiles with', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'types-'))
  writeFileSync(join(folder, 'events.d.ts'), declarations)
  writeFileSync(
    join(folder, 'bot.ts'),
    `import type { Envelope } from './events'
     export const viewers = (raid: Envelope<'channel.raid'>): number => raid.event.viewers
     // @ts-expect-error a raid has no tier
     export const tier = (raid: Envelope<'channel.raid'>) => raid.event.tier`,
  )
  const args = ['--strict', '--noEmit', '--moduleResolution', 'bundler', '--module', 'esnext']
  const tsc = join(import.meta.dirname, '../../node_modules/.bin/tsc')
  const { stdout, status } = spawnSync(tsc, [...args, 'bot.ts'], {
    cwd: folder,
    encoding: 'utf8',
  })
  rmSync(folder, { recursive: true })
  expect([stdout, status]).toEqual(['', 0])
})
