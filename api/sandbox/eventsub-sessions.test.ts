import { once } from 'node:events'
import { request } from 'node:http'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as v from 'valibot'
import { WebSocket } from 'ws'
import { app, logIn, startSandbox } from './fixture'

/** EventSub over WebSockets, with viewers' own tokens. */
const TFUE = '60056333'
const ADA = '100181512'
const chat = { broadcaster_user_id: TFUE, user_id: ADA }

let sandbox: Awaited<ReturnType<typeof startSandbox>>
let token: string
beforeEach(async () => {
  sandbox = await startSandbox({ sessionTimes: { unused: 2_000, reconnect: 1_000 } })
  token = await logIn(sandbox.site, 'ada_lovelace', 'user:read:chat')
})
afterEach(() => sandbox.close())

const message = v.object({
  metadata: v.object({ message_id: v.string(), message_type: v.string() }),
  payload: v.looseObject({
    session: v.optional(v.looseObject({ id: v.string(), reconnect_url: v.nullable(v.string()) })),
  }),
})

/** A bare client that keeps what it gets. */
function connect(path = '/sandbox/eventsub/ws') {
  const socket = new WebSocket(sandbox.site.replace('http', 'ws') + path)
  const received: v.InferOutput<typeof message>[] = []
  socket.on('message', (data) => received.push(v.parse(message, JSON.parse(String(data)))))
  const closed = new Promise<number>((resolve) => socket.on('close', resolve))
  const next = async (type: string) => {
    const found = () => received.find(({ metadata }) => metadata.message_type === type)
    await expect.poll(found).toBeDefined()
    return found()?.payload
  }
  const welcome = async () => (await next('session_welcome'))?.session?.id ?? ''
  return { socket, received, closed, next, welcome }
}

const subscribe = (sessionId: string, own = token, type = 'channel.chat.notification') =>
  fetch(`${sandbox.site}/sandbox/helix/eventsub/subscriptions`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${own}`,
      'Client-Id': app.clientId,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({
      type,
      version: '1',
      condition: type === 'stream.online' ? { broadcaster_user_id: TFUE } : chat,
      transport: { method: 'websocket', session_id: sessionId },
    }),
  })

describe('a session', () => {
  it('is welcomed, and told what its user has subscribed to', async () => {
    const client = connect()
    const id = await client.welcome()
    const answer = await subscribe(id)
    expect(answer.status).toBe(202)
    expect(await answer.json()).toMatchObject({
      data: [{ status: 'enabled', transport: { method: 'websocket', session_id: id } }],
      max_total_cost: 10,
    })
    expect(await sandbox.fire('channel.chat.notification', 'tfue', { ...chat, n: 1 })).toBe(1)
    const payload = await client.next('notification')
    expect(payload).toMatchObject({ event: { n: 1 }, subscription: { status: 'enabled' } })
  })

  it('ends when its client pings without end', async () => {
    const client = connect()
    await client.welcome()
    let pongs = 0
    client.socket.on('pong', () => {
      pongs += 1
      client.socket.ping()
    })
    for (let n = 0; n < 20; n++) client.socket.ping()
    expect(await client.closed).toBe(1006)
    expect(pongs).toBeLessThanOrEqual(400)
  })

  it('is closed with 4003 when nothing is subscribed in time, and with 4001 when it sends', async () => {
    expect(await connect().closed).toBe(4003)
    const client = connect()
    await client.welcome()
    client.socket.send('hello')
    expect(await client.closed).toBe(4001)
  })

  it('moves to a new socket without losing its subscriptions', async () => {
    const old = connect()
    const id = await old.welcome()
    await subscribe(id)
    sandbox.reconnectSockets()
    const url = (await old.next('session_reconnect'))?.session?.reconnect_url ?? ''
    await sandbox.fire('channel.chat.notification', 'tfue', { ...chat, n: 1 })
    expect(await old.next('notification')).toMatchObject({ event: { n: 1 } })
    const fresh = connect(url)
    expect(await fresh.welcome()).toBe(id)
    expect(await old.closed).toBe(4004)
    await sandbox.fire('channel.chat.notification', 'tfue', { ...chat, n: 2 })
    expect(await fresh.next('notification')).toMatchObject({ event: { n: 2 } })
  })

  it('ends when its client does not read', async () => {
    const client = connect()
    await subscribe(await client.welcome())
    client.socket.pause()
    const text = 'x'.repeat(100_000)
    const fire = () => sandbox.fire('channel.chat.notification', 'tfue', { ...chat, text })
    let fired = 0
    while (fired < 500 && (await fire()) > 0) fired += 1
    expect(fired).toBeLessThan(500)
    client.socket.terminate()
  })

  it('hears when consent is taken back', async () => {
    const client = connect()
    await subscribe(await client.welcome())
    await sandbox.revoke('ada_lovelace')
    const status = 'authorization_revoked'
    expect(await client.next('revocation')).toMatchObject({ subscription: { status } })
  })
})

describe('a subscription over a WebSocket', () => {
  it('needs the scope in the token, an open session and a user’s token', async () => {
    const id = await connect().welcome()
    expect((await subscribe(id, await logIn(sandbox.site, 'ada_lovelace'))).status).toBe(403)
    expect((await subscribe('no-such-session')).status).toBe(400)
    expect((await subscribe(id, await sandbox.appToken())).status).toBe(400)
    expect((await subscribe(id, 'nonsense')).status).toBe(401)
    expect((await subscribe(id)).status).toBe(202)
    expect((await subscribe(id)).status).toBe(409)
  })

  it('is one of at most three connections', async () => {
    const ids = await Promise.all([1, 2, 3, 4].map(() => connect().welcome()))
    const statuses: number[] = []
    for (const id of ids) statuses.push((await subscribe(id)).status)
    expect(statuses).toEqual([202, 202, 202, 429])
  })
})

describe('a stranger at the WebSocket', () => {
  const logged: string[] = []
  const log = { info: () => {}, warn: (_: object, text: string) => void logged.push(text) }
  beforeEach(async () => {
    logged.length = 0
    await sandbox.close()
    sandbox = await startSandbox({ log, socketLimits: { all: 3, perAddress: 2 } })
  })

  it.each(['//', '//?', 'http://', '/sandbox/eventsub/ws?%'])(
    'ends nothing by an upgrade of %j',
    async (path) => {
      const { hostname, port } = new URL(sandbox.site)
      const outgoing = request({
        hostname,
        port,
        path,
        headers: { Connection: 'Upgrade', Upgrade: 'websocket' },
      })
      const refused = new Promise((resolve) => {
        outgoing.on('error', resolve).on('response', (answer) => resolve(answer.resume()))
      })
      outgoing.end()
      await refused
      expect(await connect().welcome()).not.toBe('')
      expect(logged).toEqual([])
    },
  )

  it('is closed when it sends much at once', async () => {
    const client = connect()
    await client.welcome()
    client.socket.send('x'.repeat(1025))
    expect(await client.closed).toBe(1009)
  })

  it('opens only so many sockets, and others when these have ended', async () => {
    const [first, second] = [connect(), connect()]
    await Promise.all([first.welcome(), second.welcome()])
    const third = connect()
    third.socket.on('error', () => {})
    expect(await third.closed).toBe(1006)
    first.socket.close()
    await first.closed
    const isLetIn = async () => {
      const client = connect()
      client.socket.on('error', () => {})
      return Promise.race([client.closed, once(client.socket, 'open').catch(() => 1006)])
    }
    await expect.poll(isLetIn).toMatchObject([])
  })
})
