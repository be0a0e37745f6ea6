// @vitest-environment happy-dom
import { once } from 'node:events'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope, ref, type EffectScope } from 'vue'
import { WebSocket, WebSocketServer } from 'ws'
import { refusal, settle } from './refusal'
import { useConnection } from './useConnection'

/** A Pusher that answers each connection with a close code, or with success where it has none. */
let server: WebSocketServer
let code: number | undefined
let frames: readonly object[]
let sockets: WebSocket[]
let scope: EffectScope
let mode: 'embedded' | 'cluster'

const frame = (event: string, data: object, channel?: string) =>
  JSON.stringify({ event, data: JSON.stringify(data), channel })
const established = frame('pusher:connection_established', {
  socket_id: '1.1',
  activity_timeout: 120,
})

beforeEach(async () => {
  sockets = []
  frames = []
  mode = 'cluster'
  code = undefined
  settle()
  server = new WebSocketServer({ port: 0 })
  server.on('connection', (socket) => {
    sockets.push(socket)
    if (code !== undefined) return socket.close(code)
    socket.send(established)
    for (const { ...data } of frames) socket.send(frame('pusher:error', data))
    socket.on('message', () =>
      socket.send(frame('pusher_internal:subscription_succeeded', {}, 'tfue')),
    )
  })
  await once(server, 'listening')
  vi.stubGlobal('WebSocket', WebSocket)
  vi.stubGlobal('fetch', () => {
    const address = server.address()
    const port = typeof address === 'object' ? address?.port : 0
    return Promise.resolve(
      Response.json({ pusher: { mode, key: 'key', host: 'localhost', port, useTLS: false } }),
    )
  })
  setActivePinia(createPinia())
  scope = effectScope()
})
afterEach(() => {
  vi.useRealTimers()
  scope.stop()
  server.close()
  vi.unstubAllGlobals()
})

function connect() {
  const connection = scope.run(() =>
    useConnection('tfue', ref([]), {
      subscribed: () => {},
      event: () => {},
      refused: () => {},
      lost: () => {},
    }),
  )
  if (!connection) throw new Error('The scope is over')
  return connection
}
const stateOf = (connection: ReturnType<typeof connect>) => connection.connection.value.state

/** Time stands still but for what is waited for explicitly. */
const stopTime = () => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })

describe('a Pusher that refuses the app', () => {
  it.each([4000, 4001, 4003, 4004, 4005, 4099])(
    'says so by %i, and is called again after 30 s and not before, whoever returns',
    async (refused) => {
      code = refused
      const { reconnect } = connect()
      await expect.poll(() => refusal.value).toBe(refused)
      expect(sockets).toHaveLength(1)
      stopTime()
      reconnect()
      window.dispatchEvent(new Event('online'))
      await vi.advanceTimersByTimeAsync(29_000)
      expect(sockets).toHaveLength(1)
      expect(refusal.value).toBe(refused)
    },
  )

  it('is called again after 30 s, and believed when it lets the page in', async () => {
    code = 4004
    const connection = connect()
    await expect.poll(() => refusal.value).toBe(4004)
    stopTime()
    window.dispatchEvent(new Event('online'))
    code = undefined
    await vi.advanceTimersByTimeAsync(30_500)
    vi.useRealTimers()
    await expect.poll(() => stateOf(connection)).toBe('connected')
    expect(refusal.value).toBeUndefined()
    expect(sockets).toHaveLength(2)
  })

  it('is no more told of once nothing of the page listens', async () => {
    code = 4004
    connect()
    await expect.poll(() => refusal.value).toBe(4004)
    scope.stop()
    expect(refusal.value).toBeUndefined()
  })
})

describe('what is no refusal of the app', () => {
  const isBackSoon = async (connection: ReturnType<typeof connect>) => {
    await expect.poll(() => sockets.length).toBe(2)
    await expect.poll(() => stateOf(connection)).toBe('connected')
    expect(refusal.value).toBeUndefined()
  }

  it('is the end of a viewer’s log-in, over a link that stood', async () => {
    const connection = connect()
    await expect.poll(() => stateOf(connection)).toBe('connected')
    sockets[0]?.close(4009)
    await isBackSoon(connection)
  })

  it('is a server of our own that has started anew with another key', async () => {
    mode = 'embedded'
    code = 4001
    const connection = connect()
    await expect.poll(() => sockets.length).toBe(1)
    code = undefined
    await isBackSoon(connection)
  })

  it('is an error that the socket outlived', async () => {
    frames = [{ code: 4009, message: 'Not authorized' }]
    const connection = connect()
    await expect.poll(() => stateOf(connection)).toBe('connected')
    sockets[0]?.terminate()
    await isBackSoon(connection)
  })
})
