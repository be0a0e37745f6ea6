import { execFile, spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SANDBOX_EVENTSUB_SECRET } from '../../api/settings/env'
import { tfue } from '../../api/shared/cast'
import { copyAs } from '../../client/lab/copy/formats'
import { freePort, startServer, type TestServer } from '../server'
import { subscribe, type Subscriber } from '../subscriber'

/** What is copied out of the Event Lab works elsewhere. */
let server: TestServer
let viewer: Subscriber

const signedCallback = v.strictObject({
  url: v.string(),
  headers: v.record(v.string(), v.string()),
  body: v.string(),
})
const raid = {
  streamer: 'tfue',
  type: 'channel.raid',
  event: { viewers: 7, from_broadcaster_user_name: `Ada's "crew"` },
} as const

const ask = (body: object, baseUrl = server.baseUrl) =>
  fetch(`${baseUrl}/api/lab/copies`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
const copying = {
  origin: '',
  streamer: tfue,
  sign: async (order: object) => v.parse(signedCallback, await (await ask(order)).json()),
}
const run = promisify(execFile)
/** Small images of Linux have none. */
const hasCurl = spawnSync('bash', ['-c', 'curl --version']).status === 0

async function textOf(format: keyof typeof copyAs): Promise<string> {
  const copy = await copyAs[format](raid, { ...copying, origin: server.baseUrl })
  return 'text' in copy ? copy.text : copy.problem
}

beforeAll(async () => {
  server = await startServer()
  viewer = await subscribe(server.baseUrl, 'tfue')
})
afterAll(async () => {
  viewer.close()
  await server.stop()
})

describe('a copy', () => {
  it('is taken, and published as a test', async () => {
    const { url, headers, body } = await copying.sign(raid)
    const answer = await fetch(url, { method: 'POST', headers, body })
    expect(answer.status).toBe(204)
    const sent = await viewer.event(headers['twitch-eventsub-message-id'] ?? '')
    expect(sent).toMatchObject({ type: 'channel.raid', origin: 'test', event: raid.event })
  })

  it.skipIf(!hasCurl)('as curl is taken, and published once', async () => {
    const line = await textOf('curl')
    const first = await run('bash', ['-c', `${line} -s`])
    const again = await run('bash', ['-c', `${line} -s`])
    expect([first.stdout, again.stdout].map((answer) => answer.split('\r\n', 1)[0])).toEqual([
      'HTTP/1.1 204 No Content',
      'HTTP/1.1 204 No Content',
    ])
    const id = /-H 'Twitch-Eventsub-Message-Id: (.*)'/.exec(line)?.[1] ?? ''
    expect(await viewer.event(id)).toMatchObject({
      type: 'channel.raid',
      origin: 'test',
      streamer: { id: '60056333', login: 'tfue', name: 'Tfue' },
      event: raid.event,
    })
    expect((await viewer.settle()).filter((event) => event.id === id)).toHaveLength(1)
  })

  it('is refused when it is changed on its way', async () => {
    const { url, headers, body } = await copying.sign(raid)
    const changed = body.replace('"viewers":7', '"viewers":8')
    const answer = await fetch(url, { method: 'POST', headers, body: changed })
    expect([answer.status, await answer.json()]).toMatchObject([
      403,
      { error: { code: 'signature-wrong' } },
    ])
  })

  it('as Postman is signed by its script', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'copy-'))
    const file = join(folder, 'collection.json')
    await writeFile(file, await textOf('postman'))
    const newman = createRequire(import.meta.url).resolve('newman/bin/newman.js')
    const secret = ['--env-var', `secret=${SANDBOX_EVENTSUB_SECRET}`]
    const { stdout } = await run(process.execPath, [newman, 'run', file, ...secret])
    await rm(folder, { recursive: true })
    expect(stdout).toContain('[204 No Content')
    const last = (await viewer.settle()).at(-1)
    expect(last).toMatchObject({ type: 'channel.raid', origin: 'test', event: raid.event })
  })

  it('never has the secret', async () => {
    for (const format of ['curl', 'twitch-cli', 'postman', 'json', 'typescript'] as const) {
      expect(await textOf(format)).not.toContain(SANDBOX_EVENTSUB_SECRET)
    }
  })

  it.each([
    [{ streamer: 'tfue', type: 'channel.nothing' }, 400, 'request-invalid'],
    [{ streamer: 'tfue', type: 'channel.raid', event: { viewers: 'x' } }, 400, 'event-invalid'],
    [
      { streamer: 'tfue', type: 'stream.offline', event: { broadcaster_user_login: 'ninja' } },
      400,
      'event-invalid',
    ],
    [{ streamer: 'nobody_here', type: 'channel.raid' }, 404, 'streamer-unknown'],
  ])('of %j is refused', async (order, status, code) => {
    const answer = await ask(order)
    expect([answer.status, await answer.json()]).toMatchObject([status, { error: { code } }])
  })
})

it('gives no copy to strangers with real Twitch', async () => {
  const port = await freePort()
  const real = await startServer({
    PORT: String(port),
    PUBLIC_URL: `http://localhost:${port}`,
    TWITCH_CLIENT_ID: 'client',
    TWITCH_CLIENT_SECRET: 'none',
  })
  const answer = await ask(raid, real.baseUrl)
  expect([answer.status, await answer.json()]).toMatchObject([
    401,
    { error: { code: 'token-missing' } },
  ])
  await real.stop()
})
