import { once } from 'node:events'
import { connect } from 'node:net'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { requestSignature } from './signature'
import { gone } from './testing/bare-client'
import { apiClient } from './testing/official-clients'
import { connectRaw } from './testing/raw-client'
import { startTestServer, testApp, type TestServer } from './testing/server'

let server: TestServer
beforeEach(async () => {
  server = await startTestServer()
})
afterEach(() => server.stop())

/** A signed request as bytes, to be sent many times on one connection. */
function signed(path: string, parameters: Record<string, string>): string {
  const query = new Map(
    Object.entries({
      auth_key: testApp.key,
      auth_timestamp: String(Math.floor(Date.now() / 1000)),
      auth_version: '1.0',
      ...parameters,
    }),
  )
  const signature = requestSignature(testApp.secret, { method: 'GET', path, query })
  const search = new URLSearchParams([...query, ['auth_signature', signature]])
  return `GET ${path}?${search} HTTP/1.1\r\nHost: localhost\r\n\r\n`
}

it('answers 400 to who asks for more channels than an answer holds', async () => {
  const data = 'x'.repeat(10_240)
  const client = await connectRaw(server.port)
  for (let n = 0; n < 450; n++) {
    const channel = `cache-${n % 2}.${n}`
    server.channels.publish(testApp.id, { channel, name: 'e', data })
    client.send({ event: 'pusher:subscribe', data: { channel } })
  }
  await client.flush()
  const ask = (params: Record<string, string>) =>
    apiClient(server.port).get({ path: '/channels', params })
  await expect(ask({ info: 'cache' })).rejects.toMatchObject({
    status: 400,
    body: expect.stringContaining('filter_by_prefix'),
  })
  expect((await ask({ info: 'cache', filter_by_prefix: 'cache-1' })).status).toBe(200)
  expect((await ask({})).status).toBe(200)
})

it('ends a connection that asks on and on without reading', async () => {
  const socket = connect(server.port, '127.0.0.1').on('error', () => {})
  let text = ''
  socket.on('data', (data) => (text += String(data)))
  socket.write(signed('/apps/1/channels', {}).repeat(500))
  await gone(socket)
  expect(text.split('HTTP/1.1 200').length).toBeLessThan(20)
  expect((await apiClient(server.port).get({ path: '/channels' })).status).toBe(200)
})

it('answers all that one connection asks in turn', async () => {
  const socket = connect(server.port, '127.0.0.1')
  for (let n = 0; n < 30; n++) {
    socket.write(signed('/apps/1/channels', {}))
    const [answer] = await once(socket, 'data')
    expect(String(answer)).toMatch(/^HTTP\/1\.1 200/)
  }
  socket.destroy()
})
