import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { CLOSE, masked, openBare } from './testing/bare-client'
import { presence, subscribeSigned } from './testing/frames'
import { apiClient } from './testing/official-clients'
import { connectRaw } from './testing/raw-client'
import { startTestServer, testApp, type TestServer } from './testing/server'

let server: TestServer
beforeEach(async () => {
  server = await startTestServer({ closeGrace: 200 })
})
afterEach(() => server.stop())

const subscribe = (channel: string) => ({ event: 'pusher:subscribe', data: { channel } })
const read = async (path: string): Promise<unknown> =>
  (await apiClient(server.port).get({ path })).json()

describe('a client that has sent a close frame and keeps TCP open', () => {
  it('is no subscriber any more', async () => {
    const client = await openBare(server.port, subscribe('tfue'))
    await expect.poll(() => server.channels.occupied(testApp.id)).toEqual([['tfue', 1]])
    client.write(masked(CLOSE, ''))
    await expect.poll(() => server.channels.occupied(testApp.id)).toEqual([])
    expect(server.channels.connections).toBe(0)
    expect(client.writable).toBe(true)
    client.destroy()
  })

  it('is no member any more, and the others hear it', async () => {
    const channel = 'presence-a'
    const [ada, grace] = [await connectRaw(server.port), await connectRaw(server.port)]
    for (const [client, id] of [[grace, '2'] as const, [ada, '1'] as const]) {
      client.send(subscribeSigned(client.socketId, channel, presence(id)))
      await client.flush()
    }
    await grace.flush()
    ada.socket.close()
    ada.socket.pause()
    const users = () => read(`/channels/${channel}/users`)
    await expect.poll(users).toEqual({ users: [{ id: '2' }] })
    expect(await grace.next()).toMatchObject({ event: 'pusher_internal:member_removed' })
    ada.socket.terminate()
  })
})

describe('a stop', () => {
  it('takes the grace it is given at most, however many do not answer', async () => {
    const deaf = await Promise.all(
      Array.from({ length: 50 }, () => openBare(server.port, subscribe('a'))),
    )
    for (const socket of deaf) socket.pause()
    const started = performance.now()
    await server.channels.close()
    expect(performance.now() - started).toBeLessThan(1_000)
    for (const socket of deaf) socket.destroy()
  })
})
