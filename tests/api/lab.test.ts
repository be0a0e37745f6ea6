import { afterAll, expect, it } from 'vitest'
import * as v from 'valibot'
import { catalogue, isEventType } from '../../api/shared/catalogue'
import { startServer } from '../server'
import { subscribe } from '../subscriber'

/** The Event Lab sends through the very code that callbacks go through. */
const server = await startServer()
afterAll(() => server.stop())

const types = Object.keys(catalogue).filter(isEventType)
const id = v.object({ id: v.string() })

const send = (body: object) =>
  fetch(`${server.baseUrl}/api/lab/events`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })

it('sends every type: the public ones to everybody, the others to nobody yet', async () => {
  const viewer = await subscribe(server.baseUrl, 'ninja')
  for (const type of types) {
    const answer = await send({ streamer: 'ninja', type })
    expect([type, answer.status]).toEqual([type, 200])
  }
  const open = types.filter((type) => catalogue[type].audience === 'public')
  const received = await viewer.settle()
  expect(received.map(({ type }) => type)).toEqual(open)
  for (const { origin, streamer } of received) {
    expect(origin).toBe('test')
    expect(streamer).toEqual({ id: '19571641', login: 'ninja', name: 'Ninja' })
  }
  viewer.close()
})

it('lays the given fields over the sample', async () => {
  const viewer = await subscribe(server.baseUrl, 'tfue')
  const answer = await send({ streamer: 'TFUE', type: 'channel.raid', event: { viewers: 7 } })
  const sent = await viewer.event(v.parse(id, await answer.json()).id)
  expect(sent.event).toMatchObject({ viewers: 7, to_broadcaster_user_login: 'tfue' })
  viewer.close()
})

it.each([
  [{ streamer: 'tfue', type: 'channel.nothing' }, 400, 'request-invalid'],
  [{ streamer: 'no way', type: 'channel.raid' }, 400, 'request-invalid'],
  [{ type: 'channel.raid' }, 400, 'request-invalid'],
  [{ streamer: 'nobody_here', type: 'channel.raid' }, 404, 'streamer-unknown'],
])('refuses %o', async (body, status, code) => {
  const answer = await send(body)
  expect(answer.status).toBe(status)
  expect(await answer.json()).toMatchObject({ error: { code } })
})

it('names each field that Twitch would never send so, and sends nothing', async () => {
  const viewer = await subscribe(server.baseUrl, 'sunny')
  const event = { tier: '9000', is_gift: 'no', colour: 'red' }
  const answer = await send({ streamer: 'sunny', type: 'channel.subscribe', event })
  expect(answer.status).toBe(400)
  expect(await answer.json()).toMatchObject({
    error: {
      code: 'event-invalid',
      fields: [
        { path: 'tier', message: '`tier` must be 1000, 2000 or 3000' },
        { path: 'is_gift', message: '`is_gift` must be true or false' },
      ],
    },
  })
  expect(await viewer.settle()).toEqual([])
  viewer.close()
})

it.each([
  ['channel.follow', { broadcaster_user_login: 'ninja' }],
  ['channel.raid', { to_broadcaster_user_login: 'ninja', from_broadcaster_user_login: 'lumi' }],
])('sends nothing to another channel than the one it was asked for: %s', async (type, event) => {
  const answer = await send({ streamer: 'tfue', type, event })
  expect(answer.status).toBe(400)
  expect(await answer.json()).toMatchObject({ error: { code: 'event-invalid' } })
})

it('tells a raid to the channel that raids, too', async () => {
  const viewer = await subscribe(server.baseUrl, 'kaito')
  const event = { from_broadcaster_user_login: 'kaito', to_broadcaster_user_login: 'noor' }
  const answer = await send({ streamer: 'kaito', type: 'channel.raid', event })
  expect(answer.status).toBe(200)
  await viewer.event(v.parse(id, await answer.json()).id)
  viewer.close()
})

it('refuses a body that is too large, and one of unknown length, unread', async () => {
  const large = await send({
    streamer: 'tfue',
    type: 'channel.raid',
    event: { x: 'x'.repeat(70_000) },
  })
  expect([large.status, await large.json()]).toMatchObject([
    413,
    { error: { code: 'body-too-large' } },
  ])
  const init = { method: 'POST', body: new Blob(['{}']).stream(), duplex: 'half' }
  const unknown = await fetch(`${server.baseUrl}/api/lab/events`, init)
  expect(unknown.status).toBe(411)
})
