import { once } from 'node:events'
import { afterAll, describe, expect, it } from 'vitest'
import * as v from 'valibot'
import { WebSocket } from 'ws'
import { raid } from '../callback'
import { freePort, startChannelsServer, startServer } from '../server'
import { signedHeaders } from '../sign'
import { startBareNginx, startShippedNginx, type Nginx } from './nginx'

/** What a real proxy changes of a request, and what ends at it. */

const signed = (id: string) => {
  const body = JSON.stringify(raid('tfue'))
  return { method: 'POST', body, headers: signedHeaders(body, { id }) }
}

/** Logs in as the page does. @returns where the viewer is sent back to */
async function wayBack({ ask }: Nginx): Promise<URL> {
  const away = await ask('/api/auth/login?state=s&prompt=none')
  const location = away.headers.location ?? ''
  const back = await ask(location)
  return new URL(back.headers.location ?? '')
}

/** A WebSocket over TLS that is subscribed to tfue; `frames` is all that has come. */
async function openPage({ port, ca }: Nginx, key: string) {
  const socket = new WebSocket(`wss://localhost:${port}/app/${key}?protocol=7`, { ca })
  let text = ''
  socket.on('message', (data) => (text += String(data)))
  const frames = () => text
  await expect.poll(frames).toContain('pusher:connection_established')
  socket.send(JSON.stringify({ event: 'pusher:subscribe', data: { channel: 'tfue' } }))
  await expect.poll(frames).toContain('subscription_succeeded')
  return {
    frames,
    async close() {
      socket.close()
      await once(socket, 'close')
    },
  }
}

describe('behind the nginx of api/deploy, at https://localhost', async () => {
  const port = await freePort()
  const nginx = await startShippedNginx(port)
  const server = await startServer({
    PORT: String(port),
    HOST: '127.0.0.1',
    PUBLIC_URL: nginx.url,
    TRUST_PROXY: '1',
    LOG_LEVEL: 'info',
  })
  afterAll(() => Promise.all([server.stop(), nginx.close()]))

  it('serves the page, which browsers may still open without TLS on other ports', async () => {
    const { status, headers, text } = await nginx.ask('/')
    expect(status).toBe(200)
    expect(await text()).toContain('<div id="app">')
    expect(headers['strict-transport-security']).toBeUndefined()
  })

  it('leads to TLS all but what certbot is asked', async () => {
    const get = (path: string) => fetch(`${nginx.plainUrl}${path}`, { redirect: 'manual' })
    const page = await get('/watch/tfue')
    expect(page.status).toBe(301)
    expect(page.headers.get('location')).toBe('https://localhost/watch/tfue')
    expect((await get('/.well-known/acme-challenge/none')).status).toBe(404)
  })

  it('sends a viewer who has logged in back to where the page is', async () => {
    const { origin, pathname, hash } = await wayBack(nginx)
    expect(origin + pathname).toBe(`${nginx.url}/login`)
    expect(hash).toContain('access_token=')
  })

  it('brings a callback to a page by WebSocket, and to a bot by Server-Sent Events', async () => {
    const config = v.object({ pusher: v.object({ key: v.string(), useTLS: v.literal(true) }) })
    const { pusher } = v.parse(config, JSON.parse(await (await nginx.ask('/api/config')).text()))
    const page = await openPage(nginx, pusher.key)
    const stream = await nginx.ask('/api/streamers/tfue/events/stream')
    await stream.came('event: hello')
    expect((await nginx.ask('/api/callback', signed('through-nginx'))).status).toBe(204)
    await stream.came('through-nginx')
    await expect.poll(page.frames).toContain('through-nginx')
    await page.close()
  })

  it('limits each client by its own address, which the log tells, whatever it says it is', async () => {
    const from = '127.0.0.2'
    const asked = Array.from({ length: 620 }, (_, n) =>
      nginx.ask('/api/streamers/tfue', {
        from,
        headers: { 'X-Forwarded-For': `192.0.2.${n % 250}` },
      }),
    )
    const statuses = new Set((await Promise.all(asked)).map(({ status }) => status))
    expect(statuses).toEqual(new Set([200, 429]))
    expect((await nginx.ask('/api/streamers/tfue', { from: '127.0.0.3' })).status).toBe(200)
    const lines = server.output().split('\n')
    const refused = lines.filter((line) => line.includes('"status":429'))
    expect(refused.length).toBeGreaterThan(0)
    expect(refused.every((line) => line.includes(`"address":"${from}"`))).toBe(true)
  })

  it('tells nobody the metrics without their token', async () => {
    expect((await nginx.ask('/api/metrics')).status).toBe(403)
  })
})

describe('behind the same nginx, with the channels server by itself', async () => {
  const port = await freePort()
  const channels = await startChannelsServer({
    CHANNELS_APPS: '1:a-key:a-secret',
    TRUST_PROXY: '1',
  })
  const nginx = await startShippedNginx(port, channels.port)
  const server = await startServer({
    PORT: String(port),
    PUBLIC_URL: nginx.url,
    PUSHER_APP_ID: '1',
    PUSHER_KEY: 'a-key',
    PUSHER_SECRET: 'a-secret',
    PUSHER_HOST: 'localhost',
    PUSHER_PORT: String(nginx.port),
    NODE_EXTRA_CA_CERTS: nginx.certificate ?? '',
  })
  afterAll(() => Promise.all([server.stop(), channels.stop(), nginx.close()]))

  it('publishes over TLS to who is connected over TLS', async () => {
    const page = await openPage(nginx, 'a-key')
    expect((await nginx.ask('/api/callback', signed('by-channels'))).status).toBe(204)
    await expect.poll(page.frames).toContain('by-channels')
    await page.close()
  })
})

describe('behind an nginx that adds nothing', async () => {
  const port = await freePort()
  const nginx = await startBareNginx(port)
  const server = await startServer({ PORT: String(port), PUBLIC_URL: nginx.url })
  afterAll(() => Promise.all([server.stop(), nginx.close()]))

  it('sends a viewer who has logged in back to PUBLIC_URL: Host is our own address', async () => {
    expect((await wayBack(nginx)).origin).toBe(nginx.url)
  })

  it('takes callbacks, and tells nobody the metrics', async () => {
    expect((await nginx.ask('/api/callback', signed('through-bare-nginx'))).status).toBe(204)
    expect((await nginx.ask('/api/metrics')).status).toBe(403)
  })
})
