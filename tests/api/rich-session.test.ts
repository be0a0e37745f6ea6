import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { app, logIn, startSandbox } from '../../api/sandbox/fixture'
import { createEventSubHub, type EventSubHub } from '../../api/shared/listen/eventsub-hub'
import { openEventSubSocket } from '../../api/shared/listen/eventsub-socket'
import {
  subscribeOverSocket,
  unsubscribe,
  type SocketTopic,
} from '../../api/shared/listen/eventsub-subscribe'
import { keepTopics, type TopicsState } from '../../api/shared/listen/eventsub-topics'
import { pause } from '../../api/shared/listen/pause'

/** What rich mode's session does at the sandbox's EventSub, over real sockets. */
const TFUE = '60056333'
const NINJA = '19571641'
const ADA = '100181512'
const notices = (broadcaster: string): SocketTopic => ({
  type: 'channel.chat.notification',
  version: '1',
  condition: { broadcaster_user_id: broadcaster, user_id: ADA },
})
const follows = (broadcaster: string): SocketTopic => ({
  type: 'channel.follow',
  version: '2',
  condition: { broadcaster_user_id: broadcaster, moderator_user_id: ADA },
})

let sandbox: Awaited<ReturnType<typeof startSandbox>>
let hub: EventSubHub
let token: string
const sockets: WebSocket[] = []

/** A WebSocket of which the test knows. */
class KnownSocket extends WebSocket {
  constructor(url: string) {
    super(url)
    sockets.push(this)
  }
}
const openSockets = () => sockets.filter(({ readyState }) => readyState === WebSocket.OPEN)

beforeEach(async () => {
  sockets.length = 0
  sandbox = await startSandbox({ sessionTimes: { unused: 60_000, reconnect: 60_000 } })
  token = await logIn(sandbox.site, 'ada_lovelace', 'user:read:chat')
  const url = `${sandbox.site.replace('http', 'ws')}/sandbox/eventsub/ws`
  const settings = { url, WebSocket: KnownSocket, pause, backOff: () => 1 }
  hub = createEventSubHub((handlers) => openEventSubSocket(settings, handlers))
})
afterEach(async () => {
  hub.end()
  await sandbox.close()
})

const helix = () => ({ helix: `${sandbox.site}/sandbox/helix`, clientId: app.clientId })

/** Joins the session as a streamer's page does, and keeps what it hears. */
function join(...topics: SocketTopic[]) {
  const states: TopicsState[] = []
  const heard: unknown[] = []
  const leave = hub.join({
    topics: keepTopics({
      topics: () => topics,
      subscribe: (session, topic) => subscribeOverSocket(helix(), token, session, topic),
      unsubscribe: (id) => void unsubscribe(helix(), token, id),
      pause,
      backOff: () => 1,
      stands: (state) => void states.push(state),
    }),
    notification: ({ payload }) => void heard.push(payload.event?.['n']),
    lost: () => states.splice(0),
  })
  const working = () => states.at(-1)?.working
  return { states, heard, leave, working }
}

const fire = (login: string, broadcaster: string, n: number) =>
  sandbox.fire('channel.chat.notification', login, {
    broadcaster_user_id: broadcaster,
    user_id: ADA,
    n,
  })
const all = ['channel.chat.notification']

async function subscriptions(): Promise<number> {
  const answer = await fetch(`${helix().helix}/eventsub/subscriptions?status=enabled`, {
    headers: { Authorization: `Bearer ${token}`, 'Client-Id': app.clientId },
  })
  return (await answer.json()).data.length
}

describe('the session of a page', () => {
  it('is one for all its streamers, each of whom hears the own events', async () => {
    const members = [TFUE, NINJA].map((id) => join(notices(id)))
    for (const { working } of members) await expect.poll(working).toEqual(all)
    expect(sockets).toHaveLength(1)
    await fire('tfue', TFUE, 1)
    await fire('ninja', NINJA, 2)
    await expect.poll(() => members.map(({ heard }) => heard)).toEqual([[1], [2]])
  })

  it('goes on without who leaves, of whom nothing stays, and ends with the last', async () => {
    const [tfue, ninja] = [join(notices(TFUE)), join(notices(NINJA))]
    for (const { working } of [tfue, ninja]) await expect.poll(working).toEqual(all)
    expect(await subscriptions()).toBe(2)
    tfue.leave()
    await expect.poll(subscriptions).toBe(1)
    expect(openSockets()).toHaveLength(1)
    ninja.leave()
    await expect.poll(openSockets).toEqual([])
    await expect.poll(subscriptions).toBe(0)
  })

  it('moves without a loss, though the old socket ends first', async () => {
    const { heard, states, working } = join(notices(TFUE))
    await expect.poll(working).toEqual(all)
    sandbox.reconnectSockets()
    await expect.poll(() => sockets.length).toBe(2)
    sockets[0]?.terminate()
    await expect.poll(() => sockets[0]?.readyState).toBe(WebSocket.CLOSED)
    await expect.poll(openSockets).toEqual([sockets[1]])
    const isHeard = async () => {
      await fire('tfue', TFUE, 1)
      return heard.length > 0
    }
    await expect.poll(isHeard).toBe(true)
    expect(await subscriptions()).toBe(1)
    expect(openSockets()).toHaveLength(1)
    expect(states).toHaveLength(1)
  })

  it('subscribes anew after it was lost', async () => {
    const { heard, working } = join(notices(TFUE))
    await expect.poll(working).toEqual(all)
    sockets[0]?.terminate()
    await expect.poll(() => sockets.length).toBe(2)
    await expect.poll(working).toEqual(all)
    await fire('tfue', TFUE, 1)
    await expect.poll(() => heard).toEqual([1])
  })

  it('says which topic Twitch refuses and why, and brings the others', async () => {
    const { states } = join(follows(TFUE), notices(TFUE))
    const words = 'subscription missing proper authorization'
    await expect
      .poll(() => states)
      .toEqual([
        {
          working: all,
          refused: [{ type: 'channel.follow', why: { code: 'refused', facts: { words } } }],
          isTrying: false,
        },
      ])
  })

  it('says that all is refused, and that another try is of no use', async () => {
    const { states } = join(follows(TFUE))
    await expect.poll(() => states).toMatchObject([{ working: [], isTrying: false }])
  })

  it('asks again for what Twitch refuses while the viewer has too many', async () => {
    const url = `${sandbox.site.replace('http', 'ws')}/sandbox/eventsub/ws`
    const others = [1, 2, 3].map(() => {
      const other = createEventSubHub((handlers) =>
        openEventSubSocket({ url, WebSocket, pause }, handlers),
      )
      const main = hub
      hub = other
      const joined = join(notices(TFUE))
      hub = main
      return joined
    })
    for (const { working } of others) await expect.poll(working).toEqual(all)
    const fourth = join(notices(TFUE))
    await expect.poll(() => fourth.states.at(-1)).toMatchObject({ working: [], isTrying: true })
    others[0]?.leave()
    await expect.poll(fourth.working).toEqual(all)
    for (const { leave } of others) leave()
  })

  it('says what Twitch said when it ended a topic', async () => {
    const { states, working } = join(notices(TFUE))
    await expect.poll(working).toEqual(all)
    await sandbox.revoke('ada_lovelace')
    await expect
      .poll(() => states.at(-1))
      .toEqual({
        working: [],
        refused: [
          {
            type: 'channel.chat.notification',
            why: { code: 'authorization_revoked', facts: {} },
          },
        ],
        isTrying: false,
      })
  })
})
