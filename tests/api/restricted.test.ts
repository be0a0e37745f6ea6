import * as v from 'valibot'
import { afterAll, describe, expect, it } from 'vitest'
import { notification, post } from '../callback'
import { bearer, logIn } from '../login'
import { startServer } from '../server'
import { subscribe } from '../subscriber'

/** Restricted events, live and from the history, reach those who may see them and nobody else. */
const server = await startServer()
afterAll(() => server.stop())

const [tfue, grace, ada] = await Promise.all([
  logIn(server.baseUrl, 'tfue'),
  logIn(server.baseUrl, 'grace_h', 'user:read:moderated_channels'),
  logIn(server.baseUrl, 'ada_lovelace'),
])
const answer = v.object({
  epoch: v.string(),
  complete: v.boolean(),
  events: v.array(v.object({ id: v.string(), seq: v.number(), type: v.string() })),
})
const [PRIVATE, MODERATORS] = ['private-tfue', 'private-tfue-mods']
const broadcaster = {
  broadcaster_user_id: '60056333',
  broadcaster_user_login: 'tfue',
  broadcaster_user_name: 'Tfue',
}
const send = (type: string, id: string) =>
  post(server.baseUrl, notification(type, broadcaster), { id })

const get = (path: string, token?: string) =>
  fetch(`${server.baseUrl}/api/streamers/tfue/${path}`, token === undefined ? {} : bearer(token))

async function history(query: string, token?: string) {
  const response = await get(`events${query}`, token)
  expect(response.status).toBe(200)
  return v.parse(answer, await response.json())
}
const ids = async (query: string, token?: string) =>
  (await history(query, token)).events.map(({ id }) => id)

const clients = await Promise.all([
  subscribe(server.baseUrl, PRIVATE, tfue),
  subscribe(server.baseUrl, MODERATORS, tfue),
  subscribe(server.baseUrl, MODERATORS, grace),
])
await send('channel.subscription.end', 'end')
await send('channel.ban', 'ban')
await send('channel.follow', 'follow')
await send('channel.shield_mode.begin', 'shield')

describe('live', () => {
  it('the broadcaster and the moderators hear what they may', async () => {
    await expect
      .poll(() => clients.map(({ received }) => received.map(({ id }) => id)))
      .toEqual([['end'], ['ban', 'shield'], ['ban', 'shield']])
    for (const client of clients) client.close()
  })
})

describe('GET /api/streamers/:login/events', () => {
  it('holds only public events for a passer-by and for any viewer', async () => {
    expect(await ids('')).toEqual(['follow'])
    expect(await ids('', ada)).toEqual(['follow'])
  })

  it('holds in order of arrival all that a token may see', async () => {
    expect(await ids('', tfue)).toEqual(['end', 'ban', 'follow', 'shield'])
    expect(await ids('', grace)).toEqual(['ban', 'follow', 'shield'])
  })

  it('answers one channel by name, where each counts for itself', async () => {
    expect(await ids('?channel=tfue')).toEqual(['follow'])
    const { events } = await history(`?channel=${MODERATORS}`, grace)
    expect(events).toMatchObject([
      { id: 'ban', seq: 1 },
      { id: 'shield', seq: 2 },
    ])
    expect(await ids(`?channel=${MODERATORS}&after=1`, grace)).toEqual(['shield'])
  })

  it.each([
    [MODERATORS, undefined, 401, 'token-missing'],
    [MODERATORS, ada, 403, 'scope-missing'],
    [PRIVATE, grace, 403, 'channel-forbidden'],
    ['private-ninja', tfue, 400, 'channel-unknown'],
    ['presence-tfue', tfue, 400, 'channel-unknown'],
    ['tfue', 'x'.repeat(30), 401, 'token-invalid'],
  ])('refuses %s', async (channel, token, status, code) => {
    const response = await get(`events?channel=${channel}`, token)
    expect(response.status).toBe(status)
    expect(await response.json()).toMatchObject({ error: { code } })
  })

  it('takes the cursor of its own epoch from several', async () => {
    const { epoch } = await history('')
    const cursors = (pairs: [string, number][]) =>
      `?channel=${MODERATORS}&${pairs.map(([name, seq]) => `epoch=${name}&after=${seq}`).join('&')}`
    const both = await history(
      cursors([
        ['other', 1],
        [epoch, 1],
      ]),
      grace,
    )
    expect(both).toMatchObject({ complete: true, events: [{ id: 'shield' }] })
    const foreign = await history(
      cursors([
        ['other', 1],
        ['third', 9],
      ]),
      grace,
    )
    expect(foreign).toMatchObject({ complete: false, events: [{ id: 'ban' }, { id: 'shield' }] })
    expect(await history(cursors([[epoch, 2]]), grace)).toMatchObject({
      complete: true,
      events: [],
    })
  })
})

describe('GET /api/streamers/:login/events/:id', () => {
  it('tells a restricted event only to who may see it', async () => {
    expect((await get('events/ban', tfue)).status).toBe(200)
    expect((await get('events/ban', grace)).status).toBe(200)
    expect((await get('events/end', grace)).status).toBe(404)
    expect((await get('events/ban', ada)).status).toBe(404)
    expect((await get('events/ban')).status).toBe(404)
  })
})
