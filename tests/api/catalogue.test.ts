import * as v from 'valibot'
import { afterAll, expect, it } from 'vitest'
import { catalogue } from '../../api/shared/catalogue'
import { channelOf } from '../../api/shared/channel-names'
import { scopesOf, topicTypes } from '../../api/twitch/subscriptions/wanted'
import { bearer, logIn } from '../login'
import { startServer } from '../server'
import { subscribe } from '../subscriber'

/** Every topic, all the way: created, challenged, told by Twitch, and published where it may go. */
const server = await startServer()
afterAll(() => server.stop())

const LOGIN = 'noor'
const everything = [...new Set(topicTypes.flatMap((type) => scopesOf(type).flat()))]
const token = await logIn(server.baseUrl, LOGIN, everything.join(' '))
const Standing = v.object({ topics: v.array(v.object({ type: v.string(), status: v.string() })) })

async function statuses(): Promise<Record<string, string>> {
  const init = { method: 'PUT', ...bearer(token) }
  const answer = await fetch(`${server.baseUrl}/api/streamers/${LOGIN}/subscriptions`, init)
  const { topics } = v.parse(Standing, await answer.json())
  return Object.fromEntries(topics.map(({ type, status }) => [type, status]))
}

const channels = [LOGIN, `private-${LOGIN}`, `private-${LOGIN}-mods`]
const subscribers = await Promise.all(
  channels.map(async (channel) => {
    return { channel, subscriber: await subscribe(server.baseUrl, channel, token) }
  }),
)
afterAll(() => subscribers.forEach(({ subscriber }) => subscriber.close()))

/** What has come of a type, on any of the channels. */
const heard = (type: string) =>
  subscribers.flatMap(({ channel, subscriber }) =>
    subscriber.received
      .filter((one) => one.type === type)
      .map(({ origin }) => ({ channel, origin })),
  )

it('makes every topic live for a streamer who has granted everything', async () => {
  const all = Object.fromEntries(topicTypes.map((type) => [type, 'live']))
  await expect.poll(statuses, { timeout: 10_000, interval: 200 }).toEqual(all)
})

it.each(topicTypes)('brings %s to its channel and to no other, as told by Twitch', async (type) => {
  const answer = await fetch(`${server.baseUrl}/sandbox/events`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ login: LOGIN, type }),
  })
  expect(await answer.json()).toEqual({ delivered: 1 })
  const channel = channelOf[catalogue[type].audience](LOGIN)
  await expect.poll(() => heard(type)).toEqual([{ channel, origin: 'twitch' }])
})
