import { spawn } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import packageJson from '../../package.json'
import { freePort } from '../server'

/** `.env` in a checkout of its own, which every command reads. */
const ours = fileURLToPath(new URL('../../', import.meta.url))
const checkout = mkdtempSync(join(tmpdir(), 'checkout-'))
const port = await freePort()

beforeAll(() => {
  for (const folder of ['api', 'client', 'public']) {
    cpSync(join(ours, folder), join(checkout, folder), { recursive: true })
  }
  for (const file of ['vite.config.ts', 'package-lock.json']) {
    cpSync(join(ours, file), join(checkout, file))
  }
  // What would be installed or built is there already.
  link('node_modules', (name) => !['.cache', '.vite'].includes(name))
  link('dist', (name) => ['api', 'client'].includes(name))
  const { version, browserslist } = packageJson
  const scripts = { build: 'node -e 0' }
  const manifest = { version, type: 'module', engines: { node: '>=20' }, browserslist, scripts }
  writeFileSync(join(checkout, 'package.json'), JSON.stringify(manifest))
  writeFileSync(
    join(checkout, '.env'),
    [
      `PORT=${port}   # a comment after a value`,
      'HOST=          # nothing but a comment',
      '# A comment on a line of its own.',
      'SANDBOX_LIFE=off',
      'EVENTSUB_SECRET="a secret of this checkout"',
      'CHANNELS_APPS=1:its-key:its-secret',
      'PUBLIC_URL=https://events.example.com',
    ].join('\n'),
  )
})
afterAll(() => rmSync(checkout, { recursive: true, force: true }))

/** A folder whose entries are ours; what is added to it stays out of ours. */
function link(folder: string, isWanted: (name: string) => boolean) {
  mkdirSync(join(checkout, folder))
  for (const name of readdirSync(join(ours, folder)).filter(isWanted)) {
    symlinkSync(join(ours, folder, name), join(checkout, folder, name))
  }
}

/** Starts a command as its script in package.json does. */
function start(command: string, args: string[], env: Record<string, string> = {}) {
  const child = spawn(command, args, {
    cwd: checkout,
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text))
  onTestFinished(() => void child.kill('SIGKILL'))
  const ended = new Promise<string>((resolve) => child.on('close', () => resolve(output)))
  return { ended, stop: () => (child.kill('SIGTERM'), ended) }
}
const npmRun = (entry: string, args: string[] = [], env: Record<string, string> = {}) =>
  start(process.execPath, ['api/entries/start.mjs', entry, ...args], env)

const answers = (path: string, at = port) =>
  fetch(`http://localhost:${at}${path}`).then(
    async (answer) => `${answer.status} ${await answer.text()}`,
    () => 'nobody',
  )

describe('.env', () => {
  it('is read by npm start, npm run trigger and npm run scenario', async () => {
    const server = npmRun('index')
    await expect.poll(() => answers('/api/health'), { timeout: 20_000 }).toMatch(/^200/)
    expect(await npmRun('trigger', ['channel.raid']).ended).toMatch(/204 {2}channel\.raid/)
    const played = npmRun('scenario', ['raid-to-hype-train', '--speed', '100'])
    expect(await played.ended).toContain('stream.offline')
    expect(await server.stop()).toContain('"url":"https://events.example.com"')
  })

  it('is read by npm run channels, and yields to the shell', async () => {
    const other = await freePort()
    const server = npmRun('channels', [], { PORT: String(other) })
    await expect.poll(() => answers('/', other), { timeout: 20_000 }).toBe('200 OK')
    expect(await answers('/')).toBe('nobody')
    await server.stop()
  })

  it('is read by npm run eventsub', async () => {
    expect(await npmRun('eventsub', ['list']).ended).toContain('https://events.example.com/setup')
  })

  it('is read by npm run dev', async () => {
    const vite = start(process.execPath, ['node_modules/vite/bin/vite.js'])
    await expect
      .poll(() => answers('/api/config'), { timeout: 25_000 })
      .toMatch(/^200.*"useTLS":true/)
    await vite.stop()
  })
})
