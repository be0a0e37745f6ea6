import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import { connect, type Socket } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { createLog } from '../../operations/log'
import { watchConnections } from './connections'

const MIB = 1024 * 1024
/** More than the system takes for who reads nothing. */
const ENDLESS = Buffer.alloc(32 * MIB)
const generous = {
  waiting: 4,
  waitingInAll: 100,
  unreadBytes: 64 * MIB,
  unreadBytesInAll: 256 * MIB,
  stallMs: 60_000,
  silentMs: 60_000,
  perAddress: 100,
  sweepMs: 5,
}

/** A server with these limits; `ask` sends so many requests at once and reads nothing of the answers. */
async function start(limits: Partial<typeof generous>, answer: RequestListener) {
  const server = createServer()
  const connections = watchConnections(server, createLog('silent'), { ...generous, ...limits })
  server.on('request', (request, response) => {
    connections.queue(request.socket, response, () => answer(request, response))
  })
  server.listen(0)
  onTestFinished(() => server.closeAllConnections())
  onTestFinished(() => void server.close())
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0
  return function ask(count = 1): Socket {
    const socket = connect(port, 'localhost').on('error', () => {})
    onTestFinished(() => void socket.destroy())
    const requests = Array.from(
      { length: count },
      (_, n) => `GET /${n} HTTP/1.1\r\nHost: localhost\r\n\r\n`,
    )
    socket.write(requests.join(''))
    return socket
  }
}

const endless: RequestListener = (_, response) => void response.end(ENDLESS)

/** Its end is seen only when what had come is read. */
async function bytesRead(socket: Socket): Promise<number> {
  const timer = setInterval(() => socket.resume(), 200)
  if (!socket.closed) await once(socket, 'close')
  clearInterval(timer)
  return socket.bytesRead
}

it('closes a connection that leaves too much unread', async () => {
  const ask = await start({ unreadBytes: MIB }, endless)
  expect(await bytesRead(ask().pause())).toBeLessThan(ENDLESS.length)
})

it('closes those that leave most unread when all of them together leave too much', async () => {
  const ask = await start({ unreadBytesInAll: 48 * MIB }, endless)
  const sockets = [ask().pause(), ask().pause(), ask().pause()]
  expect(await Promise.race(sockets.map(bytesRead))).toBeLessThan(ENDLESS.length)
})

it('closes a connection on which nothing is read for too long', async () => {
  const ask = await start({ stallMs: 50 }, endless)
  expect(await bytesRead(ask().pause())).toBeLessThan(ENDLESS.length)
})

it('answers requests that are sent at once one after the other, in their order', async () => {
  let open = 0
  const answered: string[] = []
  const ask = await start({}, ({ url = '' }, response) => {
    expect(++open).toBe(1)
    setImmediate(() => {
      open--
      answered.push(url)
      response.end('done')
    })
  })
  ask(4).resume()
  await expect.poll(() => answered).toEqual(['/0', '/1', '/2', '/3'])
})

it('closes a connection that has too many requests wait, and answers none of them', async () => {
  const answered: string[] = []
  const ask = await start({}, ({ url = '' }) => void answered.push(url))
  const socket = ask(6).resume()
  await once(socket, 'close')
  expect(answered).toEqual(['/0'])
})

it('closes the one that has most requests wait when too many wait on all of them', async () => {
  const ask = await start({ waitingInAll: 5 }, () => {})
  const few = ask(2).resume()
  const many = ask(5).resume()
  const next = ask(2).resume()
  await once(many, 'close')
  expect([few.closed, next.closed]).toEqual([false, false])
})

it('closes a connection on which nothing is ever sent, and no other', async () => {
  const ask = await start({ silentMs: 50 }, (_request, response) => void response.write('first'))
  const speaking = ask(1)
  await once(speaking, 'data')
  const silent = ask(0)
  await once(silent.resume(), 'close')
  expect(silent.bytesRead).toBe(0)
  expect(speaking.closed).toBe(false)
})

it('holds so many connections of an address, and more once some are closed', async () => {
  const ask = await start({ perAddress: 2 }, (_request, response) => void response.write('first'))
  const [first, second] = [ask(1), ask(1)]
  await Promise.all([once(first, 'data'), once(second, 'data')])
  const third = ask(1)
  await once(third.resume(), 'close')
  expect(third.bytesRead).toBe(0)
  first.destroy()
  await expect
    .poll(async () => {
      const next = ask(1).resume()
      await Promise.race([once(next, 'data'), once(next, 'close')])
      return next.bytesRead
    })
    .toBeGreaterThan(0)
})
