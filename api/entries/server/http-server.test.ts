import { once } from 'node:events'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { expect, it, onTestFinished } from 'vitest'
import { createFaults, type FaultPlace } from '../../operations/faults'
import { createLog } from '../../operations/log'
import { createHttpServer } from './http-server'

const log = createLog('silent')

/** A server in which everything fails; `faults` are the places that it has noted. */
async function start(other: Partial<Parameters<typeof createHttpServer>[0]> = {}) {
  const faults: FaultPlace[] = []
  const fail = () => {
    throw new Error('Nobody expected this')
  }
  const server = createHttpServer({
    fetch: fail,
    upgrade: fail,
    faults: createFaults(log, (place) => faults.push(place)),
    log,
    ...other,
  }).listen(0)
  onTestFinished(() => void server.close())
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0
  const send = (headers: string, method = 'GET') => {
    const socket = connect(port, 'localhost')
    socket.write(`${method} / HTTP/1.1\r\nHost: localhost\r\n${headers}\r\n`)
    return text(socket)
  }
  return { server, faults, send }
}
const h2c = 'Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABk\r\n'

it('ends an upgrade that fails, notes it and goes on', async () => {
  const { faults, send } = await start()
  const upgrade = 'Connection: Upgrade\r\nUpgrade: websocket\r\n'
  expect(await send(upgrade)).toMatch(/^HTTP\/1\.1 400 /)
  expect(await send(upgrade)).toMatch(/^HTTP\/1\.1 400 /)
  expect(faults).toEqual(['upgrade', 'upgrade'])
})

it('answers 500 to a request that fails, notes it and goes on', async () => {
  const { faults, send } = await start()
  expect(await send('Connection: close\r\n')).toMatch(/^HTTP\/1\.1 500 /)
  expect(await send('Connection: close\r\n')).toMatch(/^HTTP\/1\.1 500 /)
  expect(faults).toEqual(['request', 'request'])
})

it('answers a request that offers HTTP/2 as if it did not', async () => {
  const page = 'x'.repeat(3_000_000)
  const { faults, send } = await start({ fetch: ({ url }) => new Response(page + url) })
  const answer = await send(h2c)
  expect(answer).toMatch(/^HTTP\/1\.1 200 /)
  expect(answer).toContain(page)
  expect(await send(h2c, 'HEAD')).toMatch(/^HTTP\/1\.1 200 [^]*\r\n\r\n$/)
  expect(await send(`${h2c}Content-Length: 5\r\n`, 'POST')).toMatch(/^HTTP\/1\.1 400 /)
  expect(faults).toEqual([])
})

it('ends a connection that offers HTTP/2 while it is answered', async () => {
  const { faults, send } = await start({ fetch: () => new Promise(() => {}) })
  expect(await send(`\r\nGET / HTTP/1.1\r\nHost: localhost\r\n${h2c}`)).toBe('')
  expect(faults).toEqual([])
})

it('has requests wait for their turn that expect what nobody knows', async () => {
  const { faults, send } = await start({ fetch: () => new Promise(() => {}) })
  const wonders = 'Expect: wonders\r\n'
  expect(await send(`${wonders}Connection: close\r\n`)).toMatch(/^HTTP\/1\.1 417 /)
  const another = `\r\nGET / HTTP/1.1\r\nHost: localhost\r\n${wonders}`
  expect(await send(another.repeat(40))).toBe('')
  expect(faults).toEqual([])
})

it('tells who asks for a WebSocket where there is none', async () => {
  const { faults, send } = await start({ upgrade: () => false })
  const answer = await send('Connection: Upgrade\r\nUpgrade: websocket\r\n')
  expect(answer).toMatch(/^HTTP\/1\.1 404 /)
  expect(answer).toContain('"code":"not-found"')
  expect(faults).toEqual([])
})

it('gives a head ten seconds to come, and a body twenty', async () => {
  const { server } = await start()
  expect(server).toMatchObject({ headersTimeout: 10_000, requestTimeout: 20_000 })
})
