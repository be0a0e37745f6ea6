import { once } from 'node:events'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { expect, it, onTestFinished } from 'vitest'
import { createFaults, type FaultPlace } from '../../operations/faults'
import { createLog } from '../../operations/log'
import { createHttpServer } from './http-server'

const log = createLog('silent')

/** A server in which everything fails; `faults` are the places that it has noted. */
async function start() {
  const faults: FaultPlace[] = []
  const fail = () => {
    throw new Error('Nobody expected this')
  }
  const server = createHttpServer({
    fetch: fail,
    upgrade: fail,
    faults: createFaults(log, (place) => faults.push(place)),
    log,
  }).listen(0)
  onTestFinished(() => void server.close())
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0
  const send = (headers: string) => {
    const socket = connect(port, 'localhost')
    socket.write(`GET / HTTP/1.1\r\nHost: localhost\r\n${headers}\r\n`)
    return text(socket)
  }
  return { faults, send }
}

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
