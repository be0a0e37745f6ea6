// @vitest-environment happy-dom
import { once } from 'node:events'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ref } from 'vue'
import { WebSocket, WebSocketServer } from 'ws'
import type { Streamer, Viewer } from '../api'
import { useConfig } from '../api/config'
import { useSession } from '../session/session'
import { createFeed } from '../stream/feed'
import { startRich } from './startRich'
import type { RichState } from './useRichMode'

const streamer = (id: string, login: string): Streamer => ({
  id,
  login,
  name: login,
  avatar: '',
  title: '',
  category: '',
  stream: null,
  offlineSince: null,
})
const viewer: Viewer = {
  login: 'ada',
  userId: '7',
  scopes: ['user:read:chat'],
  expiresIn: 3600,
  isOperator: false,
}

let server: WebSocketServer
let sockets: WebSocket[]
const validate = vi.fn<() => Promise<void>>(async () => {})
const stops: (() => void)[] = []
beforeEach(async () => {
  sockets = []
  server = new WebSocketServer({ port: 0 })
  server.on('connection', (socket) => sockets.push(socket))
  await once(server, 'listening')
  vi.stubGlobal('WebSocket', WebSocket)
  validate.mockClear()
  setActivePinia(createPinia())
  Object.assign(useSession(), { token: 't', viewer, validate })
})
afterEach(() => {
  for (const stop of stops.splice(0)) stop()
  server.close()
  vi.unstubAllGlobals()
})

const answer = (status: number, message = '') =>
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ message }, { status })))

/** Starts rich mode for a streamer, at a Twitch that welcomes it once it is called. */
function start(id: string, login: string, feed = createFeed(login)) {
  const state = ref<RichState>({ kind: 'off' })
  const address = server.address()
  const twitch = {
    mode: 'twitch' as const,
    clientId: 'client',
    eventsub: `ws://localhost:${typeof address === 'object' ? address?.port : ''}/`,
    helix: 'https://helix.test',
  }
  const topics = [{ type: 'stream.online' as const, status: 'live' as const }]
  useConfig().$patch({ config: { twitch, pusher: { mode: 'embedded', key: '', useTLS: false } } })
  const stop = startRich({
    streamer: ref(streamer(id, login)),
    topics: ref(topics),
    feed,
    arrived: () => {},
    pass: (events, paint) => paint(events),
    state,
  })
  stops.push(stop)
  return { state, feed, stop }
}
async function welcome() {
  await expect.poll(() => sockets.length).toBe(1)
  send('session_welcome', { session: { id: 'session' } })
}
const send = (type: string, payload: object, id = type) =>
  sockets.at(-1)?.send(
    JSON.stringify({
      metadata: { message_id: id, message_type: type, message_timestamp: '2026-11-28T20:00:00Z' },
      payload,
    }),
  )
const notice = (broadcaster: string, id: string) => ({
  subscription: {
    type: 'channel.chat.notification',
    version: '1',
    condition: { broadcaster_user_id: broadcaster, user_id: '7' },
  },
  event: { id },
})

it('stops where Twitch refuses all of it, and says why', async () => {
  answer(403, 'no')
  const { state } = start('1', 'tfue')
  await welcome()
  await expect.poll(() => state.value).toMatchObject({ kind: 'refused', isTrying: false })
  await expect.poll(() => sockets[0]?.readyState).toBe(WebSocket.CLOSED)
  expect(validate).toHaveBeenCalledTimes(1)
  expect(sockets).toHaveLength(1)
})

it('shares one session with the other streamers of the page', async () => {
  answer(202)
  const [tfue, ninja] = [start('1', 'tfue'), start('2', 'ninja')]
  await welcome()
  for (const { state } of [tfue, ninja]) {
    await expect.poll(() => state.value).toEqual({ kind: 'on', topics: 1, refused: [] })
  }
  send('notification', notice('2', 'n'), 'of-ninja')
  await expect.poll(() => ninja.feed.events.map(({ id }) => id)).toEqual(['of-ninja'])
  expect(ninja.feed.events[0]).toMatchObject({
    channel: 'rich',
    at: '2026-11-28T20:00:00Z',
    streamer: { id: '2', login: 'ninja', name: 'ninja' },
  })
  expect(tfue.feed.isEmpty).toBe(true)
  expect(sockets).toHaveLength(1)
  tfue.stop()
  ninja.stop()
  await expect.poll(() => sockets[0]?.readyState).toBe(WebSocket.CLOSED)
})

it('lays what comes after another start above what came before', async () => {
  answer(202)
  const first = start('1', 'tfue')
  await welcome()
  await expect.poll(() => first.state.value.kind).toBe('on')
  send('notification', notice('1', 'a'), 'before-one')
  send('notification', notice('1', 'b'), 'before-two')
  await expect.poll(() => first.feed.events).toHaveLength(2)
  first.stop()
  const second = start('1', 'tfue', first.feed)
  await expect.poll(() => sockets.length).toBe(2)
  send('session_welcome', { session: { id: 'other' } })
  await expect.poll(() => second.state.value.kind).toBe('on')
  send('notification', notice('1', 'c'), 'after')
  await expect
    .poll(() => first.feed.events.map(({ id }) => id))
    .toEqual(['after', 'before-two', 'before-one'])
})

it('says what Twitch said when it ends all of it', async () => {
  answer(202)
  const { state } = start('1', 'tfue')
  await welcome()
  await expect.poll(() => state.value.kind).toBe('on')
  const { subscription } = notice('1', '')
  send('revocation', { subscription: { ...subscription, status: 'authorization_revoked' } })
  await expect
    .poll(() => state.value)
    .toEqual({
      kind: 'refused',
      refused: [
        { type: 'channel.chat.notification', why: { code: 'authorization_revoked', facts: {} } },
      ],
      isTrying: false,
    })
  expect(validate).toHaveBeenCalledTimes(1)
  await expect.poll(() => sockets[0]?.readyState).toBe(WebSocket.CLOSED)
})
