import type Pusher from 'pusher-js'
import * as v from 'valibot'
import { afterAll, describe, expect, it } from 'vitest'
import { notification, post, raid } from '../callback'
import { bearer, logIn } from '../login'
import { byToken, connectPusher, subscribed } from '../pusher-client'
import { startChannelsServer, startServer } from '../server'

/** A log-out ends what the log-in has opened, and nothing else. */
const pusher = { id: '7', key: 'outer-key', secret: 'outer-secret' }
const outer = await startChannelsServer({ CHANNELS_APPS: Object.values(pusher).join(':') })
const besideOuter = {
  PUSHER_APP_ID: pusher.id,
  PUSHER_KEY: pusher.key,
  PUSHER_SECRET: pusher.secret,
  PUSHER_HOST: 'localhost',
  PUSHER_PORT: String(outer.port),
  PUSHER_USE_TLS: 'false',
}
const [server, withOuter] = await Promise.all([startServer(), startServer(besideOuter)])
afterAll(() => Promise.all([server.stop(), withOuter.stop(), outer.stop()]))

const PRIVATE = 'private-ninja'
const logOut = (token: string, { baseUrl } = server) =>
  fetch(`${baseUrl}/api/auth/session`, { method: 'DELETE', ...bearer(token) })
const stream = (token?: string) =>
  fetch(`${server.baseUrl}/api/streamers/ninja/events/stream`, token ? bearer(token) : {})

/** Whether everything that a response will ever hold has come. */
async function hasEnded(response: Response): Promise<boolean> {
  const reader = response.body?.getReader()
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read());
  return true
}

/** What a stream brings until these words come; then it is left. */
async function textUntil(response: Response, words: string): Promise<string> {
  let text = ''
  for await (const part of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += part
    if (text.includes(words)) break
  }
  return text
}

/** Joins the broadcaster's channel, and notes what happens to the connection. */
async function join(client: Pusher) {
  const heard: unknown[] = []
  const states: string[] = []
  const channel = client.subscribe(PRIVATE)
  channel.bind_global((name: string) => {
    if (!name.startsWith('pusher:')) heard.push(name)
  })
  await subscribed(channel)
  client.connection.bind('state_change', ({ current }: { current: string }) => {
    states.push(current)
  })
  return { heard, states, isClosed: () => states.length > 0, close: () => client.disconnect() }
}
const end = (id: string) =>
  post(
    server.baseUrl,
    notification('channel.subscription.end', { broadcaster_user_login: 'ninja' }),
    { id },
  )

describe('a log-out', () => {
  it('ends its stream of events, and no other’s', async () => {
    const [own, other] = [
      await logIn(server.baseUrl, 'ninja'),
      await logIn(server.baseUrl, 'ninja'),
    ]
    const [stays, goes, guest] = await Promise.all([stream(other), stream(own), stream()])
    expect((await logOut(own)).status).toBe(204)
    expect(await hasEnded(goes)).toBe(true)
    await end('after-the-stream')
    expect(await textUntil(stays, 'after-the-stream')).toContain('channel.subscription.end')
    await post(server.baseUrl, raid('ninja'), { id: 'for-all' })
    expect(await textUntil(guest, 'for-all')).not.toContain('channel.subscription.end')
  })

  it('takes its sockets off restricted channels, and no other of the same user', async () => {
    const [own, other] = [
      await logIn(server.baseUrl, 'ninja'),
      await logIn(server.baseUrl, 'ninja'),
    ]
    const at = (token: string) => connectPusher(server.baseUrl, byToken(server.baseUrl, token))
    const [goes, stays] = await Promise.all([at(own).then(join), at(other).then(join)])
    await logOut(own)
    await expect.poll(goes.isClosed).toBe(true)
    await end('after-the-log-out')
    await expect.poll(() => stays.heard).toEqual(['channel.subscription.end'])
    expect([goes.heard, stays.states]).toEqual([[], []])
    for (const client of [goes, stays]) client.close()
  })

  it('makes signatures useless that were kept for later', async () => {
    const token = await logIn(server.baseUrl, 'ninja')
    const client = await connectPusher(server.baseUrl, {
      transport: 'ajax',
      endpoint: '',
      customHandler: ({ socketId }, done) =>
        void kept(socketId, token).then((auth) => done(null, { auth })),
    })
    const states: string[] = []
    await subscribed(client.subscribe('ninja'))
    client.connection.bind('state_change', ({ current }: { current: string }) => {
      states.push(current)
    })
    client.subscribe(PRIVATE)
    await expect.poll(() => states.length).toBeGreaterThan(0)
    client.disconnect()
  })
})

/** A signature of before the log-out. */
async function kept(socketId: string, token: string): Promise<string> {
  const answer = await fetch(`${server.baseUrl}/api/pusher/auth`, {
    method: 'POST',
    body: new URLSearchParams({ socket_id: socketId, channel_name: PRIVATE }),
    ...bearer(token),
  })
  await logOut(token)
  return v.parse(v.object({ auth: v.string() }), await answer.json()).auth
}

describe('with a Pusher beside the server', () => {
  /** As the page does: signed in as its log-in. */
  async function signedIn(token: string): Promise<Pusher> {
    const { baseUrl } = withOuter
    const client = await connectPusher(baseUrl, byToken(baseUrl, token), outer.port, {
      transport: 'ajax',
      endpoint: `${baseUrl}/api/pusher/user-auth`,
      ...bearer(token),
    })
    const done = new Promise<void>((resolve) =>
      client.connection.bind('message', ({ event }: { event: string }) => {
        if (event === 'pusher:signin_success') resolve()
      }),
    )
    client.signin()
    await done
    return client
  }

  it('a log-out ends the connections that are signed in as it, and no other of the same user', async () => {
    const [own, other] = await Promise.all(
      ['ninja', 'ninja'].map((login) => logIn(withOuter.baseUrl, login)),
    )
    const [goes, stays] = await Promise.all([own, other].map((t = '') => signedIn(t).then(join)))
    await logOut(own ?? '', withOuter)
    await expect.poll(() => goes?.isClosed()).toBe(true)
    expect(stays?.states).toEqual([])
    for (const client of [goes, stays]) client?.close()
  })
})

describe('POST /api/pusher/user-auth', () => {
  const ask = (form: Record<string, string>, token?: string) =>
    fetch(`${server.baseUrl}/api/pusher/user-auth`, {
      method: 'POST',
      body: new URLSearchParams(form),
      ...(token ? bearer(token) : {}),
    })

  it('signs a log-in in under a name that says nothing of it', async () => {
    const token = await logIn(server.baseUrl, 'ninja')
    const answer = await (await ask({ socket_id: '1.2' }, token)).json()
    const { user_data } = v.parse(v.object({ auth: v.string(), user_data: v.string() }), answer)
    expect(JSON.parse(user_data)).toEqual({ id: expect.stringMatching(/^[0-9a-f]{64}$/) })
    expect(user_data).not.toContain(token)
  })

  it.each([
    ['no token', '1.2', undefined, 401],
    ['a token of nobody', '1.2', 'x'.repeat(30), 401],
  ])('refuses %s', async (_, socketId, token, status) => {
    expect((await ask({ socket_id: socketId }, token)).status).toBe(status)
  })

  it('refuses what is no socket id', async () => {
    const token = await logIn(server.baseUrl, 'ninja')
    expect((await ask({ socket_id: '1.2::user::{}' }, token)).status).toBe(400)
  })
})
