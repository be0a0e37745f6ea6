import { once } from 'node:events'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { expect, it, onTestFinished } from 'vitest'
import * as v from 'valibot'
import { WebSocket } from 'ws'
import { post, raid } from '../callback'
import { signedHeaders } from '../sign'
import { startServer, type TestServer } from '../server'
import { startWithSlowPusher } from './slow-pusher'

/** A platform asks us to stop with SIGTERM and kills us ten seconds later. */
const config = v.object({ pusher: v.object({ key: v.string() }) })

const signal = ({ pid }: TestServer) => process.kill(pid, 'SIGTERM')

/** Resolves once nobody can connect any more. */
async function refuses(baseUrl: string): Promise<void> {
  const knock = () => fetch(`${baseUrl}/api/health`).then(String, () => 'refused')
  await expect.poll(knock).toBe('refused')
}

/** A callback as bytes, to be written to a connection that is kept. */
function rawCallback(id: string): string {
  const body = JSON.stringify(raid('tfue'))
  const headers = { Host: 'localhost', ...signedHeaders(body, { id }) }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  const length = `Content-Length: ${Buffer.byteLength(body)}`
  return `POST /api/callback HTTP/1.1\r\n${[...lines, length].join('\r\n')}\r\n\r\n${body}`
}

it('is not ready at once, and serves for SHUTDOWN_DELAY yet before it refuses new connections', async () => {
  const server = await startServer({ SHUTDOWN_DELAY: '2' })
  onTestFinished(() => server.stop())
  const ready = () => fetch(`${server.baseUrl}/api/health/ready`).then(({ status }) => status)
  expect(await ready()).toBe(200)
  const started = Date.now()
  signal(server)
  await expect.poll(ready).toBe(503)
  const body: unknown = await (await fetch(`${server.baseUrl}/api/health/ready`)).json()
  expect(body).toMatchObject({ live: true, ready: false, reasons: ['The server is stopping'] })
  expect((await post(server.baseUrl, raid('tfue'))).status).toBe(204)
  expect((await fetch(server.baseUrl)).status).toBe(200)
  expect(Date.now() - started).toBeLessThan(2_000)
  await refuses(server.baseUrl)
  expect(Date.now() - started).toBeGreaterThanOrEqual(2_000)
  expect(await server.exitCode).toBe(0)
})

it('exits at once on a second signal within the delay', async () => {
  const server = await startServer({ SHUTDOWN_DELAY: '100' })
  onTestFinished(() => server.stop())
  signal(server)
  const again = setInterval(() => signal(server), 100)
  expect(await server.exitCode.finally(() => clearInterval(again))).toBe(1)
})

it('finishes the callback under way, refuses new connections and exits with 0', async () => {
  const { server, pusher } = await startWithSlowPusher()
  const started = Date.now()
  const callback = post(server.baseUrl, raid('tfue'))
  const request = await pusher.request(0)
  signal(server)
  await refuses(server.baseUrl)
  request.answer()
  expect((await callback).status).toBe(204)
  expect(await server.exitCode).toBe(0)
  expect(Date.now() - started).toBeLessThan(10_000)
})

it('answers 503 to a callback that comes on a connection still waiting, and closes it', async () => {
  const { server, pusher } = await startWithSlowPusher()
  const socket = connect(server.port, 'localhost')
  const answers = text(socket)
  socket.write(rawCallback('first'))
  const request = await pusher.request(0)
  signal(server)
  await refuses(server.baseUrl)
  await new Promise((resolve) => socket.write(rawCallback('second'), resolve))
  request.answer()
  expect(await answers).toMatch(/^HTTP\/1\.1 204 [^]*\r\n\r\nHTTP\/1\.1 503 [^]*"code":"stopping"/)
  expect(await answers).toMatch(/connection: close/i)
  expect(pusher.requests.flatMap(({ ids }) => ids)).toEqual(['first'])
  expect(await server.exitCode).toBe(0)
})

it('answers 503 to a callback whose publishing hangs, and exits with 0 in time', async () => {
  const { server, pusher } = await startWithSlowPusher()
  const started = Date.now()
  const callback = post(server.baseUrl, raid('tfue'))
  await pusher.request(0)
  signal(server)
  expect((await callback).status).toBe(503)
  expect(await server.exitCode).toBe(0)
  expect(Date.now() - started).toBeLessThan(10_000)
})

it('closes sockets with 4200, so that they come back at once, and exits with 0', async () => {
  const server = await startServer()
  onTestFinished(() => server.stop())
  const answer = await fetch(`${server.baseUrl}/api/config`)
  const { pusher } = v.parse(config, await answer.json())
  const socket = new WebSocket(`ws://localhost:${server.port}/app/${pusher.key}?protocol=7`)
  await once(socket, 'message')
  signal(server)
  const [code] = await once(socket, 'close')
  expect(code).toBe(4200)
  expect(await server.exitCode).toBe(0)
})

it('exits with 0 in time although a request never ends', async () => {
  const server = await startServer()
  onTestFinished(() => server.stop())
  const socket = connect(server.port, 'localhost').on('error', () => {})
  await once(socket, 'connect')
  await new Promise((resolve) => socket.write(rawCallback('half').slice(0, -1), resolve))
  const started = Date.now()
  signal(server)
  expect(await server.exitCode).toBe(0)
  expect(Date.now() - started).toBeLessThan(10_000)
})

it('exits at once on a second signal', async () => {
  const { server, pusher } = await startWithSlowPusher()
  const callback = post(server.baseUrl, raid('tfue')).catch(() => 'cut off')
  await pusher.request(0)
  const started = Date.now()
  signal(server)
  const again = setInterval(() => signal(server), 100)
  expect(await server.exitCode.finally(() => clearInterval(again))).toBe(1)
  expect(Date.now() - started).toBeLessThan(3_000)
  expect(await callback).toBe('cut off')
})

it('exits with 0 in time although nobody reads what was asked for', async () => {
  const server = await startServer()
  onTestFinished(() => server.stop())
  for (let n = 0; n < 6; n++) {
    await post(server.baseUrl, raid('tfue', { padding: 'x'.repeat(200_000) }), { id: `${n}` })
  }
  const paths = ['/api/streamers/tfue/events', '/api/streamers/tfue/events/stream']
  for (const path of [...paths, ...paths, ...paths]) {
    const socket = connect(server.port, 'localhost').on('error', () => {})
    await once(socket, 'connect')
    const head = `GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`
    await new Promise((resolve) => socket.write(head.repeat(20), resolve))
  }
  const started = Date.now()
  signal(server)
  expect(await server.exitCode).toBe(0)
  expect(Date.now() - started).toBeLessThan(10_000)
})
