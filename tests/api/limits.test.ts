import { once } from 'node:events'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, describe, expect, it } from 'vitest'
import { notification, post, raid } from '../callback'
import { startServer } from '../server'
import { signedHeaders } from '../sign'
import { subscribe } from '../subscriber'

const KIB = 1024

/** What is too much, and what can't be read. */
const server = await startServer()
afterAll(() => server.stop())

/** A raid whose JSON is exactly `bytes` long. */
function raidOf(bytes: number): string {
  const empty = JSON.stringify(raid('tfue', { padding: '' }))
  return JSON.stringify(raid('tfue', { padding: 'x'.repeat(bytes - empty.length) }))
}

describe('size', () => {
  it('takes 256 KiB', async () => {
    expect((await post(server.baseUrl, raidOf(256 * KIB))).status).toBe(204)
  })

  it('answers 413 to a byte more', async () => {
    const response = await post(server.baseUrl, raidOf(256 * KIB + 1))
    expect(response.status).toBe(413)
    expect(await response.json()).toMatchObject({ error: { code: expect.any(String) } })
  })

  it('answers 413 to a body without a length, as soon as it is too long', async () => {
    const socket = connect(server.port, 'localhost')
    await once(socket, 'connect')
    const chunk = `10000\r\n${'x'.repeat(64 * KIB)}\r\n`
    const head = ['POST /api/callback HTTP/1.1', 'Host: localhost', 'Transfer-Encoding: chunked']
    socket.write(`${head.join('\r\n')}\r\nConnection: close\r\n\r\n${chunk.repeat(5)}`)
    socket.on('error', () => {})
    const [answer] = await once(socket, 'data')
    expect(String(answer)).toMatch(/^HTTP\/1\.1 413 /)
    socket.destroy()
  })

  it('takes a body in chunks that is not too long', async () => {
    const body = JSON.stringify(raid('tfue'))
    const socket = connect(server.port, 'localhost')
    const headers = Object.entries(signedHeaders(body)).map(([name, value]) => `${name}: ${value}`)
    const [start, end] = [body.slice(0, 20), body.slice(20)]
    const chunks = [start, end, ''].map((part) => `${part.length.toString(16)}\r\n${part}\r\n`)
    socket.write(
      [
        'POST /api/callback HTTP/1.1',
        'Host: localhost',
        'Connection: close',
        'Transfer-Encoding: chunked',
        ...headers,
        '',
        chunks.join(''),
      ].join('\r\n'),
    )
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 204 /)
  })
})

describe('what cannot be read', () => {
  const event = { broadcaster_user_login: 'tfue' }

  it.each([
    ['no JSON', 'pogchamp'],
    ['nothing', ''],
    ['half a message', '{"subscription":'],
    ['a list', '[]'],
    ['null', 'null'],
    ['no subscription', JSON.stringify({ event })],
    ['no type', JSON.stringify({ subscription: { id: '1' }, event })],
    ['no event', JSON.stringify({ subscription: { id: '1', type: 'channel.raid' } })],
    ['UTF-8 that is broken', Uint8Array.of(0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d)],
  ])('answers 400 to %s', async (_name, body) => {
    const response = await post(server.baseUrl, body)
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({
      error: { code: expect.any(String), message: expect.any(String), hint: expect.any(String) },
    })
  })
})

describe('events over 10,240 bytes', () => {
  it('are published truncated, and are whole from the API', async () => {
    const viewer = await subscribe(server.baseUrl, 'ninja')
    const message = 'für alle 🎉 '.repeat(2000)
    const chat = notification('channel.chat.message', {
      broadcaster_user_id: '1003',
      broadcaster_user_login: 'ninja',
      broadcaster_user_name: 'Ninja',
      chatter_user_name: 'Ada',
      message: { text: message, fragments: [] },
    })
    expect((await post(server.baseUrl, chat, { id: 'long' })).status).toBe(204)
    const short = await viewer.event('long')
    expect(short.truncated).toBe(true)
    expect(short.bytes).toBeLessThanOrEqual(10_240)

    const response = await fetch(`${server.baseUrl}/api/streamers/ninja/events/long`)
    expect(response.status).toBe(200)
    const whole: unknown = await response.json()
    expect(whole).toMatchObject({
      id: 'long',
      seq: short.seq,
      event: { message: { text: message } },
    })
    expect(whole).not.toHaveProperty('truncated')
    viewer.close()
  })

  it('are published whole up to the limit', async () => {
    const viewer = await subscribe(server.baseUrl, 'sunny')
    await post(server.baseUrl, raid('sunny', { padding: 'x'.repeat(9 * KIB) }), { id: 'fits' })
    expect(await viewer.event('fits')).not.toHaveProperty('truncated')
    viewer.close()
  })
})

it('answers 404 to an event that is not there', async () => {
  const response = await fetch(`${server.baseUrl}/api/streamers/tfue/events/none`)
  expect(response.status).toBe(404)
})
