import { afterAll, expect, it } from 'vitest'
import { app, logIn, startSandbox, settingsAt } from '../../api/sandbox/fixture'
import { bearer } from '../login'
import { startServer } from '../server'

/** With a client id and no secret Twitch is asked by the viewers' own log-ins. */
const sandbox = await startSandbox()
const server = await startServer({
  ...settingsAt(sandbox),
  TWITCH_CLIENT_SECRET: 'none',
})
afterAll(() => Promise.all([server.stop(), sandbox.close()]))
const token = await logIn(sandbox.site, 'ada_lovelace', 'user:read:chat')
const get = (path: string, init: RequestInit = {}) => fetch(`${server.baseUrl}/api${path}`, init)

it('says that there are no webhooks', async () => {
  expect(await (await get('/config')).json()).toMatchObject({
    twitch: { mode: 'twitch', clientId: app.clientId, webhooks: false },
  })
})

it('looks streamers up by the token of who asks', async () => {
  const found = await get('/streamers/tfue', bearer(token))
  expect([found.status, await found.json()]).toEqual([
    200,
    expect.objectContaining({ name: 'Tfue' }),
  ])
  const anonymous = await get('/streamers/ninja')
  expect(anonymous.status).toBe(401)
})

it('subscribes to nothing, and says so without an error', async () => {
  const answer = await get('/streamers/tfue/subscriptions', { method: 'PUT', ...bearer(token) })
  expect(await answer.json()).toEqual({ topics: [], cost: { total: 0, max: 0 } })
  expect((await get('/health/ready')).status).toBe(200)
})

it('examines itself without calling that a problem', async () => {
  const answer: unknown = await (await get('/setup')).json()
  expect(answer).toMatchObject({
    checks: expect.arrayContaining([
      expect.objectContaining({ id: 'app-token', status: 'unused' }),
    ]),
  })
})
