import { once } from 'node:events'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import type { SocketMessage } from './eventsub-message'
import { openEventSubSocket } from './eventsub-socket'
import { pause } from './pause'

let server: WebSocketServer
let url: string
let end = () => {}
const sockets: WebSocket[] = []
const log: string[] = []
const events: SocketMessage[] = []

beforeEach(async () => {
  server = new WebSocketServer({ port: 0 })
  await once(server, 'listening')
  const address = server.address()
  url = `ws://localhost:${typeof address === 'object' ? address?.port : ''}/ws`
  server.on('connection', (socket) => sockets.push(socket))
})
afterEach(() => {
  end()
  server.close()
  for (const list of [sockets, log, events]) list.length = 0
})

const send = (socket: WebSocket | undefined, type: string, payload: object, id: string = type) =>
  socket?.send(
    JSON.stringify({
      metadata: { message_id: id, message_type: type, message_timestamp: '2026-11-21T00:00:00Z' },
      payload,
    }),
  )
const welcome = (socket: WebSocket | undefined, id: string, keepalive = 10) =>
  send(socket, 'session_welcome', { session: { id, keepalive_timeout_seconds: keepalive } })
const notification = (socket: WebSocket | undefined, id: string) =>
  send(socket, 'notification', { subscription: { type: 't', version: '1' }, event: { id } }, id)

async function open() {
  const settings = { url, WebSocket, pause, graceMs: 0, backOff: () => 1 }
  end = openEventSubSocket(settings, {
    welcome: (id) => void log.push(`welcome ${id}`),
    notification: (message) => void events.push(message),
    revoked: ({ type, status }) => void log.push(`revoked ${type} ${status}`),
    lost: (code) => void log.push(`lost ${code}`),
  })
  await expect.poll(() => sockets.length).toBe(1)
}
const reconnect = (socket: WebSocket | undefined, to: string | null) =>
  send(socket, 'session_reconnect', { session: { id: 'a', reconnect_url: to } })

/** A session that has been told to move, and whose new socket waits for its welcome. */
async function move(keepalive?: number) {
  await open()
  welcome(sockets[0], 'a', keepalive)
  reconnect(sockets[0], '/ws?session=x')
  await expect.poll(() => sockets.length).toBe(2)
}
const openSockets = () => sockets.filter(({ readyState }) => readyState === WebSocket.OPEN)
const heard = () => events.map(({ metadata }) => metadata.message_id)

describe('a session', () => {
  it('tells of its welcome, and of each event once', async () => {
    await open()
    welcome(sockets[0], 'a')
    for (const id of ['1', '1', '2']) notification(sockets[0], id)
    await expect.poll(heard).toEqual(['1', '2'])
    expect(log).toEqual(['welcome a'])
  })

  it('is opened anew when it is closed, and when it is silent for too long', async () => {
    await open()
    welcome(sockets[0], 'a')
    sockets[0]?.close(4006)
    await expect.poll(() => sockets.length).toBe(2)
    welcome(sockets[1], 'b', 0.05)
    await expect.poll(() => sockets.length).toBe(3)
    expect(log.slice(0, 3)).toEqual(['welcome a', 'lost 4006', 'welcome b'])
  })

  it('moves without a loss: the old socket delivers until the new one is welcomed', async () => {
    await open()
    welcome(sockets[0], 'a')
    send(sockets[0], 'session_reconnect', { session: { id: 'a', reconnect_url: '/ws?session=x' } })
    await expect.poll(() => sockets.length).toBe(2)
    notification(sockets[0], '1')
    await expect.poll(heard).toEqual(['1'])
    welcome(sockets[1], 'a')
    await once(sockets[0] ?? server, 'close')
    notification(sockets[1], '1')
    notification(sockets[1], '2')
    await expect.poll(heard).toEqual(['1', '2'])
    expect(log).toEqual(['welcome a'])
  })

  it('loses nothing when the old socket ends before the new one is welcomed', async () => {
    await move()
    sockets[0]?.close(4004)
    await once(sockets[0] ?? server, 'close')
    welcome(sockets[1], 'a')
    notification(sockets[1], '1')
    await expect.poll(heard).toEqual(['1'])
    expect(log).toEqual(['welcome a'])
    expect(sockets).toHaveLength(2)
  })

  it('stays where it is when the new socket fails, and opens another one when both have', async () => {
    await move()
    sockets[1]?.close(4007)
    await once(sockets[1] ?? server, 'close')
    notification(sockets[0], '1')
    await expect.poll(heard).toEqual(['1'])
    expect(log).toEqual(['welcome a'])
    sockets[0]?.close(4004)
    await expect.poll(() => sockets.length).toBe(3)
    expect(log).toEqual(['welcome a', 'lost 4004'])
    expect(openSockets()).toEqual([sockets[2]])
  })

  it('moves once however often it is told to, and to the address that it is told last', async () => {
    await move()
    reconnect(sockets[0], '/ws?session=x')
    reconnect(sockets[0], '/ws?session=y')
    await expect.poll(() => sockets.length).toBe(3)
    welcome(sockets[2], 'a')
    await expect.poll(openSockets).toEqual([sockets[2]])
    expect(log).toEqual(['welcome a'])
  })

  it('opens one other session when a move comes to no end', async () => {
    await move(0.05)
    sockets[0]?.close(4004)
    await expect.poll(() => sockets.length).toBe(3)
    await expect.poll(openSockets).toEqual([sockets[2]])
    expect(log).toEqual(['welcome a', 'lost undefined'])
  })

  it('says so where the move leads to another session', async () => {
    await move()
    welcome(sockets[1], 'b')
    await expect.poll(() => log).toEqual(['welcome a', 'welcome b'])
  })

  it('ends whole while it moves', async () => {
    await move()
    end()
    await Promise.all(sockets.map((socket) => once(socket, 'close')))
    expect(sockets).toHaveLength(2)
  })

  it('stays where it is when it is told to move to nowhere', async () => {
    await open()
    welcome(sockets[0], 'a')
    for (const nowhere of ['http://[', '', null]) reconnect(sockets[0], nowhere)
    notification(sockets[0], '1')
    await expect.poll(heard).toEqual(['1'])
    expect(sockets).toHaveLength(1)
  })

  it('tells of revocations, and survives nonsense', async () => {
    await open()
    for (const nonsense of ['', 'null', '[]', '{"metadata":{}}']) sockets[0]?.send(nonsense)
    send(sockets[0], 'revocation', {
      subscription: { type: 't', version: '1', status: 'authorization_revoked' },
    })
    await expect.poll(() => log).toEqual(['revoked t authorization_revoked'])
  })

  it('ends for good', async () => {
    await open()
    welcome(sockets[0], 'a')
    await expect.poll(() => log).toEqual(['welcome a'])
    end()
    await once(sockets[0] ?? server, 'close')
    expect(sockets).toHaveLength(1)
    expect(log).toEqual(['welcome a'])
  })
})
