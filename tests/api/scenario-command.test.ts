import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, it } from 'vitest'
import { startServer } from '../server'
import { subscribe, type Subscriber } from '../subscriber'

/** `npm run scenario`: scripts and recordings from the command line, signed. */
const server = await startServer()
const folder = mkdtempSync(join(tmpdir(), 'scenarios-'))
afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true })
})
const entry = fileURLToPath(new URL('../../dist/api/scenario.js', import.meta.url))
const env = { PATH: process.env.PATH, PORT: String(server.port), INIT_CWD: folder }

function run(...args: string[]) {
  return new Promise<{ code: number; out: string; problems: string }>((resolve) => {
    execFile(process.execPath, [entry, ...args], { env }, (error, out, problems) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, problems })
    })
  })
}

function write(name: string, content: unknown): string {
  const text = typeof content === 'string' ? content : JSON.stringify(content)
  writeFileSync(join(folder, name), text)
  return `./${name}`
}

const typesOf = (received: Subscriber['received']) => received.map(({ type }) => type)

it('plays a shipped scenario in order, each event a test', async () => {
  const viewer = await subscribe(server.baseUrl, 'lumi')
  const { code, out } = await run('raid-to-hype-train', '--streamer', 'Lumi', '--speed', '100')
  expect(code).toBe(0)
  const received = (await viewer.settle()).slice()
  viewer.close()
  expect(received).toHaveLength(26)
  expect(out.trim().split('\n')).toHaveLength(26)
  const [first] = received
  expect(first).toMatchObject({ type: 'channel.raid', event: { viewers: 240 } })
  expect(typesOf(received).at(-1)).toBe('stream.offline')
  expect(new Set(received.map(({ origin }) => origin))).toEqual(new Set(['test']))
  const followers = received.filter(({ type }) => type === 'channel.follow')
  expect(followers.map(({ event }) => event)).toMatchObject(
    ['Hedy', 'Katherine', 'Alan_T', 'Noor', 'Sunny'].map((user_name) => ({ user_name })),
  )
})

it('plays a recording on another channel as replays, and says what it leaves out', async () => {
  const from = await subscribe(server.baseUrl, 'kaito')
  const script = write('two.scenario.json', {
    name: 'Two',
    streamer: 'kaito',
    steps: [{ type: 'channel.raid', event: { viewers: 5 } }, { type: 'channel.follow' }],
  })
  expect((await run(script)).code).toBe(0)
  const recorded = (await from.settle()).map((envelope) => JSON.stringify(envelope))
  from.close()
  const file = write('session.jsonl', [...recorded, 'no event'].join('\n'))

  const viewer = await subscribe(server.baseUrl, 'sunny')
  const { code, problems } = await run(file, '--streamer', 'sunny', '--speed', '20')
  expect(code).toBe(0)
  expect(problems).toContain('session.jsonl: Line 3: is not JSON')
  const received = await viewer.settle()
  viewer.close()
  expect(received).toMatchObject([
    {
      type: 'channel.raid',
      origin: 'replay',
      event: { to_broadcaster_user_login: 'sunny', viewers: 5 },
    },
    { type: 'channel.follow', origin: 'replay', event: { broadcaster_user_login: 'sunny' } },
  ])
})

it('sends the next at each Enter', async () => {
  const viewer = await subscribe(server.baseUrl, 'noor')
  const args = [entry, 'raid-to-hype-train', '--streamer', 'noor', '--step']
  const child = spawn(process.execPath, args, { env, stdio: ['pipe', 'pipe', 'pipe'] })
  let out = ''
  child.stdout.on('data', (text) => (out += text))
  const ended = once(child, 'close')
  child.stdin.end('\n\n')
  await ended
  expect(child.exitCode).toBe(0)
  expect(out.trim().split('\n')).toHaveLength(2)
  expect(typesOf(await viewer.settle())).toEqual(['channel.raid', 'channel.follow'])
  viewer.close()
})

it('ends cleanly at Ctrl-C', async () => {
  const file = write('slow.scenario.json', {
    name: 'Slow',
    steps: [{ type: 'channel.raid' }, { after: '1m', type: 'channel.raid' }],
  })
  const child = spawn(process.execPath, [entry, file], { env })
  let problems = ''
  child.stderr.on('data', (text) => (problems += text))
  const ended = once(child, 'close')
  await once(child.stdout, 'data')
  child.kill('SIGINT')
  await ended
  expect(child.exitCode).toBe(0)
  expect(problems).toBe('Stopped after 1 of 2\n')
})

it('lists, explains, and shows a plan without sending', async () => {
  expect((await run('--list')).out.trim().split('\n')).toContain('charity-marathon')
  expect((await run('--help')).out).toContain('--speed')
  const { out } = await run('chaos', '--dry-run')
  expect(out).toMatch(/^ +0\.0 s {2}1\. stream\.online/)
  expect(out.match(/channel\.subscribe/g)).toHaveLength(100)
})

const raid = { type: 'channel.raid' }
const broken = write('broken.scenario.json', {
  name: 'Broken',
  steps: [raid, { ...raid, after: 'soon' }, { ...raid, evry: 1 }],
})
const wrong = write('wrong.scenario.json', {
  name: 'Wrong',
  steps: [{ type: 'channel.subscribe', event: { tier: '9000' } }],
})

it.each([
  [[], 2, /Which scenario/],
  [['raids'], 2, /no scenario "raids".*chaos, charity-marathon/],
  [['./none.json'], 2, /none\.json: can't be read/],
  [[broken], 2, /broken\.scenario\.json: Step 2, `after`: must be a time/],
  [[broken], 2, /broken\.scenario\.json: Step 3, `evry`: is no field/],
  [[wrong], 2, /wrong\.scenario\.json: Step 1: `tier` must be 1000, 2000 or 3000/],
  [['chaos', '--speed', 'fast'], 2, /--speed must be a number/],
  [['chaos', '--streamer', 'no way'], 2, /can't be a Twitch name/],
  [['chaos', '--wrong'], 2, /--wrong/],
  [
    ['chaos', '--secret', 'another secret'],
    1,
    /403 .*signature-wrong[^]*Step 1, stream\.online: not taken/,
  ],
  [['chaos', '--url', 'http://localhost:9/api/callback'], 1, /Nobody answers/],
])('says what is wrong: %j', async (args, code, words) => {
  const answer = await run(...args)
  expect(answer.problems).toMatch(words)
  expect(answer.code).toBe(code)
})
