import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, it } from 'vitest'
import { startServer } from '../server'
import { subscribe } from '../subscriber'

/** `npm run trigger`: any event from the command line, signed. */
const server = await startServer({ EVENTSUB_SECRET: 'a-secret-of-this-deployment' })
afterAll(() => server.stop())
const file = fileURLToPath(new URL('../../dist/api/trigger.js', import.meta.url))

function run(...args: string[]) {
  const env = { PATH: process.env.PATH, PORT: String(server.port) }
  return new Promise<{ code: number; out: string; problems: string }>((resolve) => {
    execFile(process.execPath, [file, ...args], { env }, (error, out, problems) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, problems })
    })
  })
}
const secret = ['--secret', 'a-secret-of-this-deployment']

it('sends an event with the values that were set, labelled a test', async () => {
  const viewer = await subscribe(server.baseUrl, 'ninja')
  const { code, out } = await run(
    'channel.raid',
    '--streamer',
    'Ninja',
    '--set',
    'viewers=77',
    ...secret,
  )
  expect(code).toBe(0)
  const [, id = ''] = /204 {2}channel\.raid {2}(\S+)/.exec(out) ?? []
  expect(await viewer.event(id)).toMatchObject({ origin: 'test', event: { viewers: 77 } })
  viewer.close()
})

it('lists, explains, and shows without sending', async () => {
  expect((await run('--list')).out.trim().split('\n').length).toBeGreaterThan(70)
  expect((await run('--help')).out).toContain('--set')
  const shown = await run('channel.cheer', '--print', '--set', 'bits=5')
  expect(JSON.parse(shown.out)).toMatchObject({ bits: 5, broadcaster_user_login: 'tfue' })
})

it.each([
  [[], 2, /Which type/],
  [['channel.raids'], 2, /Did you mean .*channel\.raid/],
  [['channel.raid', '--set', 'viewer=1'], 2, /no field "viewer".*viewers/],
  [['channel.raid', '--set', 'viewers'], 2, /viewers=240/],
  [['channel.cheer', '--set', 'bits=5', '--set', 'bits=many'], 2, /bits must be a number/],
  [['channel.subscribe', '--set', 'tier=9000'], 2, /`tier` must be 1000, 2000 or 3000/],
  [['channel.raid', '--streamer', 'no way'], 2, /can't be a Twitch name/],
  [['channel.raid', '--wrong'], 2, /--wrong/],
  [['channel.raid', '--secret', 'another secret'], 1, /403 .*signature-wrong/],
  [['channel.raid', '--url', 'http://localhost:9/api/callback'], 1, /Nobody answers/],
])('says what is wrong: %j', async (args, code, words) => {
  const answer = await run(...args)
  expect(answer.code).toBe(code)
  expect(answer.problems).toMatch(words)
})
