import PusherClient from 'pusher-js'
import * as v from 'valibot'
import { afterAll, expect, it } from 'vitest'
import { catalogue, isEventType } from '../../api/eventsub/catalogue'
import { scopesOf, topicTypes } from '../../api/twitch/subscriptions/wanted'
import { bearer, logIn } from '../login'
import { startServer } from '../server'

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

interface Heard {
  channel: string
  type: string
  origin: string
}
const heard: Heard[] = []
const { pusher } = v.parse(
  v.object({ pusher: v.object({ key: v.string() }) }),
  await (await fetch(`${server.baseUrl}/api/config`)).json(),
)
const client = new PusherClient(pusher.key, {
  cluster: 'own',
  wsHost: 'localhost',
  wsPort: server.port,
  forceTLS: false,
  enabledTransports: ['ws'],
  channelAuthorization: {
    transport: 'ajax',
    endpoint: `${server.baseUrl}/api/pusher/auth`,
    headers: bearer(token).headers,
  },
})
afterAll(() => client.disconnect())
const channels = [LOGIN, `private-${LOGIN}`, `private-${LOGIN}-mods`]
await Promise.all(
  channels.map(
    (channel) =>
      new Promise((resolve) => {
        const subscription = client.subscribe(channel)
        subscription.bind('pusher:subscription_succeeded', resolve)
        subscription.bind_global((type: string, data: unknown) => {
          if (!isEventType(type)) return
          const { origin } = v.parse(v.object({ origin: v.string() }), data)
          heard.push({ channel, type, origin })
        })
      }),
  ),
)

it('makes every topic live for a streamer who has granted everything', async () => {
  const all = Object.fromEntries(topicTypes.map((type) => [type, 'live']))
  await expect.poll(statuses, { timeout: 10_000, interval: 200 }).toEqual(all)
})

const channelFor = { public: LOGIN, broadcaster: channels[1], moderator: channels[2], nobody: '' }

it.each(topicTypes)('brings %s to its channel and to no other, as told by Twitch', async (type) => {
  const answer = await fetch(`${server.baseUrl}/sandbox/events`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ login: LOGIN, type }),
  })
  expect(await answer.json()).toEqual({ delivered: 1 })
  const channel = channelFor[catalogue[type].audience]
  await expect
    .poll(() => heard.filter((one) => one.type === type))
    .toEqual([{ channel, type, origin: 'twitch' }])
})
