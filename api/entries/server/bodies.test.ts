import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import { connect, type Socket } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { watchBodies } from './bodies'

const KIB = 1024
const MIB = 1024 * KIB

/**
 * A server that takes bodies of a megabyte in all and gives each so much time; who sends them says
 * from which address.
 */
async function start(timeMs: number) {
  const addressOf = (request?: IncomingMessage) => String(request?.headers['x-address'])
  const ended: string[] = []
  const note = watchBodies({
    addressOf,
    end: (request) => {
      ended.push(addressOf(request))
      request.socket.destroy()
    },
    maxBytesInAll: MIB,
    timeMs,
  })
  let begun = 0
  const server = createServer((request, response) => {
    begun += 1
    note(request)
    request
      .resume()
      .on('end', () => response.end('done'))
      .on('error', () => {})
  })
  server.listen(0)
  onTestFinished(() => server.closeAllConnections())
  onTestFinished(() => void server.close())
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0

  async function send(from: string, length: string, body: string): Promise<Socket> {
    const before = begun
    const socket = connect(port, 'localhost').on('error', () => {})
    onTestFinished(() => void socket.destroy())
    const head = `POST / HTTP/1.1\r\nHost: localhost\r\nX-Address: ${from}\r\n`
    socket.resume().write(`${head}${length}\r\n\r\n${body}`)
    await expect.poll(() => begun, { interval: 2 }).toBeGreaterThan(before)
    return socket
  }
  /** Says that a body of so many bytes comes, and sends a part of it. */
  const begin = (from: string, bytes: number) => send(from, `Content-Length: ${bytes}`, 'x')
  const whole = (from: string, bytes: number) =>
    send(from, `Content-Length: ${bytes}`, 'x'.repeat(bytes))
  const endless = (from: string) => send(from, 'Transfer-Encoding: chunked', '1\r\nx\r\n')
  return { ended, begin, whole, endless }
}

it('ends the oldest bodies of the address that holds most, when all are too many', async () => {
  const { ended, begin } = await start(0)
  const honest = await begin('honest', 16 * KIB)
  const first = await begin('attacker', 256 * KIB)
  for (let n = 0; n < 30; n++) await begin('attacker', 256 * KIB)
  await expect.poll(() => ended.length).toBeGreaterThanOrEqual(27)
  expect(new Set(ended)).toEqual(new Set(['attacker']))
  if (!first.closed) await once(first, 'close')
  honest.write('x'.repeat(16 * KIB - 1))
  await expect.poll(() => honest.bytesRead).toBeGreaterThan(0)
})

it('ends the newest of them while the oldest still has time', async () => {
  const { ended, begin } = await start(60_000)
  const honest = await begin('honest', 16 * KIB)
  const first = await begin('attacker', 256 * KIB)
  for (let n = 0; n < 30; n++) await begin('attacker', 256 * KIB)
  await expect.poll(() => ended.length).toBe(28)
  expect(new Set(ended)).toEqual(new Set(['attacker']))
  for (const socket of [honest, first]) expect(socket.closed).toBe(false)
})

it('ends the oldest of many addresses that hold little each, and none that comes from another', async () => {
  const { ended, begin, whole } = await start(0)
  for (let n = 0; n < 64; n++) await begin(`one of many ${n}`, 16 * KIB)
  const honest = await whole('honest', 32 * KIB)
  await expect.poll(() => honest.bytesRead).toBeGreaterThan(0)
  expect(ended).toContain('one of many 0')
  expect(ended).not.toContain('honest')
})

it('lets in bodies of the same address while others of it never end', async () => {
  const { begin, whole } = await start(0)
  for (let n = 0; n < 20; n++) await begin('everybody', 256 * KIB)
  const honest = await whole('everybody', 16 * KIB)
  await expect.poll(() => honest.bytesRead).toBeGreaterThan(0)
})

it('takes one that does not tell its length for a large one', async () => {
  const { ended, endless } = await start(0)
  await endless('attacker')
  await endless('attacker')
  await expect.poll(() => ended).not.toEqual([])
})

it('counts no body that has come', async () => {
  const { ended, whole, begin } = await start(0)
  for (let n = 0; n < 40; n++) {
    const socket = await whole('honest', 64 * KIB)
    await expect.poll(() => socket.bytesRead, { interval: 2 }).toBeGreaterThan(0)
  }
  await begin('honest', 16 * KIB)
  expect(ended).toEqual([])
})
