import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, it, onTestFinished } from 'vitest'
import {
  EVENTSUB_SECRET,
  app,
  startCallback,
  startSandbox,
  settingsAt,
} from '../../api/sandbox/fixture'
import { freePort, startServer } from '../server'

/** `npm run eventsub`, against a Twitch mock on this machine. */
const sandbox = await startSandbox()
const callback = await startCallback()
afterAll(() => Promise.all([sandbox.close(), callback.close()]))

const file = fileURLToPath(new URL('../../dist/api/eventsub.js', import.meta.url))
const settings = (origin: string) => ({
  PUBLIC_URL: origin,
  ...settingsAt(sandbox),
  EVENTSUB_SECRET,
})
const origin = new URL(callback.url).origin
/** The same by another name, as after a move. */
const moved = origin.replace('127.0.0.1', 'localhost')

function run(args: string[], env: Record<string, string> = settings(origin)) {
  return new Promise<{ code: number; out: string; problems: string }>((resolve) => {
    const options = { env: { PATH: process.env.PATH, ...env } }
    execFile(process.execPath, [file, ...args], options, (error, out, problems) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, problems })
    })
  })
}

it('explains itself', async () => {
  const { code, out } = await run(['--help'])
  expect(code).toBe(0)
  for (const command of ['list', 'subscribe', 'unsubscribe', 'renew', 'doctor']) {
    expect(out).toContain(command)
  }
})

it.each([
  [['nonsense'], /no command "nonsense"/],
  [[], /no command/],
  [['subscribe'], /Usage: subscribe/],
  [['subscribe', 'no way!'], /can't be a Twitch name/],
  [['list', '--wrong'], /--wrong/],
  [['list', '--all'], /Usage: list/],
])('exits with 2 when it is asked wrongly: %j', async (args, words) => {
  const { code, problems } = await run(args)
  expect(code).toBe(2)
  expect(problems).toMatch(words)
})

it('exits with 2 and says where to look, when Twitch is the sandbox', async () => {
  const { code, problems } = await run(['list'], {})
  expect(code).toBe(2)
  expect(problems).toContain('/setup')
})

it('subscribes with progress, lists, and removes', async () => {
  const made = await run(['subscribe', 'Tfue'])
  expect(made).toMatchObject({ code: 0, problems: '' })
  expect(made.out).toMatch(/tfue {2}(live|pending) {2}stream\.online/)
  expect(made.out).toContain('needs-consent  channel.follow')
  const listed = await run(['list'])
  expect(listed.out).toMatch(/enabled {2}stream\.online {2}broadcaster_user_id=60056333/)
  expect(listed.out).toContain('8 subscriptions; 8 of 10000 points used')

  expect((await run(['subscribe', 'nobody_here'])).code).toBe(1)

  const renewed = await run(['renew'], settings(moved))
  expect(renewed).toMatchObject({ code: 0, out: expect.stringContaining('8 renewed, 0 failed') })

  const removed = await run(['unsubscribe', 'tfue'], settings(moved))
  expect(removed).toMatchObject({ code: 0, out: expect.stringContaining('8 of 8  removed') })
  expect((await run(['list'])).out).toContain('0 subscriptions')
}, 30_000)

it('notices that EVENTSUB_SECRET was changed, and makes all subscriptions anew', async () => {
  const port = await freePort()
  const PUBLIC_URL = `http://localhost:${port}`
  const live = (secret: string) => ({ ...settingsAt(sandbox), PUBLIC_URL, EVENTSUB_SECRET: secret })
  const serve = (secret: string) => startServer({ ...live(secret), PORT: String(port) })
  const update = { broadcaster_user_id: '60056333', broadcaster_user_login: 'tfue', title: 'New' }
  const fire = () => sandbox.fire('channel.update', 'tfue', update)
  const signatures = async (secret: string) =>
    (await run(['doctor'], live(secret))).out.split('\n').find((line) => / Signatures: /.test(line))

  const first = await serve('the secret before')
  expect((await run(['subscribe', 'tfue'], live('the secret before'))).code).toBe(0)
  expect(await fire()).toBe(1)
  expect(await signatures('the secret before')).toMatch(/^OK /)
  await first.stop()
  expect(await signatures('the secret before')).toMatch(/^Not used /)

  const second = await serve('the secret after')
  onTestFinished(() => second.stop())
  expect(await fire()).toBe(0)
  expect(await signatures('the secret after')).toMatch(
    /^Problem .*another secret than EVENTSUB_SECRET/,
  )
  const renewed = await run(['renew', '--all'], live('the secret after'))
  expect(renewed).toMatchObject({ code: 0, out: expect.stringContaining('8 renewed, 0 failed') })
  expect(await fire()).toBe(1)
  expect((await run(['unsubscribe'], live('the secret after'))).code).toBe(0)
}, 60_000)

it('examines the installation, and exits with 1 for a problem', async () => {
  const { code, out } = await run(['doctor'])
  expect(code).toBe(1)
  expect(out).toMatch(/^OK +Settings/m)
  expect(out).toMatch(/^OK +Access to Twitch/m)
  expect(out).toMatch(/^Problem +Address for Twitch’s events: .*HTTPS/m)
  expect(out).not.toContain(app.clientSecret)
})
