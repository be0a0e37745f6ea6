import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { masked, openBare, openTcp, TEXT } from './testing/bare-client'
import { presence, subscribeSigned } from './testing/frames'
import { connectRaw } from './testing/raw-client'
import { startTestServer, testApp, type TestServer } from './testing/server'

let server: TestServer
const closed: number[] = []
beforeEach(async () => {
  closed.length = 0
  server = await startTestServer({
    maxBufferedBytes: 64 * 1024,
    log: (event) => {
      if (event.name === 'disconnected') closed.push(event.code)
    },
  })
})
afterEach(() => server.stop())

const subscribe = (channel: string) => ({ event: 'pusher:subscribe', data: { channel } })

describe('a client that does not read', () => {
  it('is closed when its own subscriptions are answered by too much', async () => {
    const data = 'x'.repeat(10_240)
    server.channels.publish(testApp.id, { channel: 'cache-a', name: 'e', data })
    const client = await openBare(server.port)
    client.pause()
    const frame = masked(TEXT, JSON.stringify(subscribe('cache-a')))
    client.write(Buffer.concat(Array.from({ length: 500 }, () => frame)))
    for (let n = 0; closed.length === 0 && n < 1000; n++) {
      server.channels.publish(testApp.id, { channel: 'cache-a', name: 'e', data })
      await new Promise(setImmediate)
    }
    expect(closed).toEqual([4100])
    client.destroy()
  })

  it('is closed when it floods a presence channel’s list of members', async () => {
    const channel = 'presence-a'
    for (let n = 0; n < 30; n++) {
      const member = await connectRaw(server.port)
      const info = { text: '"'.repeat(500) }
      member.send(subscribeSigned(member.socketId, channel, presence(String(n), info)))
      await member.flush()
    }
    const slow = await connectRaw(server.port)
    slow.socket.pause()
    const own = subscribeSigned(slow.socketId, channel, presence('0'))
    for (let n = 0; n < 500; n++) slow.send(own)
    await expect.poll(() => closed).toEqual([4100])
    slow.socket.terminate()
  })

  it('is ended without a reason when it floods the door', async () => {
    const sockets = Array.from({ length: 150 }, () =>
      openTcp(server.port, '/app/nobody?protocol=7'),
    )
    const knocks = sockets.map((socket) => {
      const knock = { text: '', hasEnded: false }
      socket.on('data', (data) => (knock.text += String(data)))
      socket.on('end', () => (knock.hasEnded = true))
      return knock
    })
    const isTold = ({ text }: { text: string }) => text.includes('4001')
    await expect.poll(() => knocks.filter(isTold).length).toBe(100)
    const untold = knocks.filter((knock) => !isTold(knock))
    await expect.poll(() => untold.every(({ hasEnded }) => hasEnded)).toBe(true)
    for (const socket of sockets) socket.destroy()
  })
})
