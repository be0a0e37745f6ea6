import { afterAll, expect, it } from 'vitest'
import { post, raid } from '../callback'
import { startServer } from '../server'
import { subscribe } from '../subscriber'

/** Twitch sends at least once; we publish once. */
const server = await startServer()
afterAll(() => server.stop())

it('answers 204 to a repeated id and publishes it once', async () => {
  const viewer = await subscribe(server.baseUrl, 'tfue')
  for (const attempt of ['0', '1', '2']) {
    const headers = { 'Twitch-Eventsub-Message-Retry': attempt }
    expect((await post(server.baseUrl, raid('tfue'), { id: 'again' }, headers)).status).toBe(204)
  }
  expect((await viewer.settle()).map(({ id }) => id)).toEqual(['again'])
  viewer.close()
})

it('publishes one of many copies that come at the same time', async () => {
  const viewer = await subscribe(server.baseUrl, 'ninja')
  const copies = Array.from({ length: 20 }, () =>
    post(server.baseUrl, raid('ninja'), { id: 'at-once' }),
  )
  const statuses = (await Promise.all(copies)).map(({ status }) => status)
  expect(new Set(statuses)).toEqual(new Set([204]))
  expect((await viewer.settle()).map(({ id }) => id)).toEqual(['at-once'])
  viewer.close()
})
