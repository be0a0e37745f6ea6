import { once } from 'node:events'
import { request, type IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import { afterAll, describe, expect, it } from 'vitest'
import { raid } from '../callback'
import { startServer } from '../server'
import { strangerAt } from '../stranger'

/** Who may reach the sandbox and the metrics of a visitor's machine. */
const server = await startServer({ LOG_LEVEL: 'info' })
afterAll(() => server.stop())

const { send, get, submit } = strangerAt(server)

describe('the sandbox', () => {
  const event = JSON.stringify({ login: 'tfue', type: 'channel.raid' })

  it.each<[string, Record<string, string>, number]>([
    ['a program', {}, 200],
    ['the own page', { Origin: 'SELF', 'Sec-Fetch-Site': 'same-origin' }, 200],
    ['a page of a stranger', { Origin: 'https://evil.example' }, 403],
    ['a page without an origin', { Origin: 'null' }, 403],
    ['a stranger’s form', { 'Content-Type': 'text/plain' }, 415],
    ['another site', { 'Sec-Fetch-Site': 'cross-site' }, 403],
    ['another port of this machine', { Origin: 'http://localhost:1' }, 403],
  ])('takes an event of %s as it should', async (_name, headers, status) => {
    const sent = Object.entries(headers).map(([name, value]) => [
      name,
      value.replace('SELF', server.baseUrl),
    ])
    expect((await submit('/sandbox/events', event, Object.fromEntries(sent))).status).toBe(status)
  })

  it.each<[string, Record<string, string>, number]>([
    ['a program', {}, 101],
    ['the own page', { Origin: 'SELF', 'Sec-Fetch-Site': 'same-origin' }, 101],
    ['a page of a stranger', { Origin: 'https://evil.example' }, 403],
    ['another site', { 'Sec-Fetch-Site': 'cross-site' }, 403],
  ])('opens its WebSocket for %s as it should', async (_name, headers, status) => {
    const lines = Object.entries(headers).map(
      ([name, value]) => `${name}: ${value.replace('SELF', server.baseUrl)}\r\n`,
    )
    const socket = await send(
      `GET /sandbox/eventsub/ws HTTP/1.1\r\nHost: localhost:${server.port}\r\n` +
        'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n' +
        `Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n${lines.join('')}\r\n`,
    )
    const [first] = await once(socket, 'data')
    socket.destroy()
    expect(String(first)).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
  })

  it.each(['/api/lab/events', '/api/lab/copies', '/api/lab/wands'])(
    'takes no order at %s of a page of a stranger',
    async (path) => {
      const order = JSON.stringify({ streamer: 'tfue', type: 'channel.raid' })
      const headers = { Origin: 'https://evil.example' }
      const answer = await submit(path, order, headers)
      expect(answer.status).toBe(403)
      expect(await answer.text()).toContain('"code":"origin-forbidden"')
      expect(await (await submit(path, order)).text()).not.toContain('origin-forbidden')
    },
  )

  it.each<[string, Record<string, string>, number]>([
    ['a program', {}, 204],
    ['the own page', { Origin: 'SELF', 'Sec-Fetch-Site': 'same-origin' }, 204],
    ['a page of a stranger', { Origin: 'https://evil.example', 'Content-Type': 'text/plain' }, 403],
    ['another site', { 'Sec-Fetch-Site': 'cross-site' }, 403],
  ])('takes an unsigned callback of %s as it should', async (_name, headers, status) => {
    const sent = Object.entries(headers).map(([name, value]) => [
      name,
      value.replace('SELF', server.baseUrl),
    ])
    const answer = await submit(
      '/api/callback',
      JSON.stringify(raid('tfue')),
      Object.fromEntries(sent),
    )
    expect(answer.status).toBe(status)
  })

  it('takes no name for its own that leads here by chance', async () => {
    const answer = await new Promise<IncomingMessage>((resolve) => {
      const headers = {
        Host: 'evil.example',
        Origin: 'http://evil.example',
        'Content-Type': 'application/json',
      }
      request(`${server.baseUrl}/sandbox/events`, { method: 'POST', headers }, resolve).end(event)
    })
    expect(answer.statusCode).toBe(403)
  })
})

describe('the metrics', () => {
  const ask = (headers: Record<string, string>) =>
    new Promise<number | undefined>((resolve) => {
      request(`${server.baseUrl}/api/metrics`, { headers }, (answer) => {
        answer.resume()
        resolve(answer.statusCode)
      }).end()
    })

  it.each(['X-Forwarded-Host', 'X-Real-IP', 'Forwarded', 'Via', 'CF-Connecting-IP'])(
    'are not told to who comes with %s',
    async (name) => expect(await ask({ [name]: 'x' })).toBe(403),
  )

  it('are told to who asks for a name of this machine only', async () => {
    expect(await ask({ Host: 'events.example.com' })).toBe(403)
    expect(await ask({ Host: '127.0.0.1:3000' })).toBe(200)
  })

  it('are not told over HTTP/1.0, which a proxy speaks that adds nothing', async () => {
    const socket = await send('GET /api/metrics HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n')
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 403 /)
  })

  it('are not told at a public address without a token', async () => {
    const open = await startServer({ PUBLIC_URL: 'https://events.example.com' })
    expect((await fetch(`${open.baseUrl}/api/metrics`)).status).toBe(403)
    await open.stop()
  })

  it('count the faults', async () => {
    expect(await (await get('/api/metrics')).text()).toContain(
      '# TYPE streamer_event_viewer_faults_total counter',
    )
  })
})
