import { once } from 'node:events'
import { createServer } from 'node:http'
import { afterAll, describe, expect, it } from 'vitest'
import { post, postUnsigned, raid } from '../callback'
import { startServer } from '../server'
import { subscribe } from '../subscriber'
import packageJson from '../../package.json'
import { settingsFor } from './slow-pusher'

/** What an operator sees, and what keeps the server from harm. */
const server = await startServer({ LOG_LEVEL: 'debug' })
afterAll(() => server.stop())
const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${server.baseUrl}${path}`, { headers })

describe('health', () => {
  it('is live and ready', async () => {
    const ready = { status: 'ok', live: true, ready: true, reasons: [], troubles: [] }
    expect(await (await get('/api/health')).json()).toEqual(ready)
    expect((await get('/api/health/ready')).status).toBe(200)
  })

  it('tells of a Pusher that takes nothing, serves all the same, and hears by itself that it does again', async () => {
    let takes = false
    const pusher = createServer((request, response) => {
      request.resume()
      response.writeHead(takes ? 200 : 500).end('{}')
    }).listen(0, 'localhost')
    await once(pusher, 'listening')
    const address = pusher.address()
    const port = typeof address === 'object' ? (address?.port ?? 0) : 0
    const broken = await startServer({ ...settingsFor(port), LOG_LEVEL: 'silent' })
    const ask = (path: string) => fetch(`${broken.baseUrl}${path}`)
    for (let n = 0; n < 3; n++) {
      expect((await post(broken.baseUrl, raid('tfue'))).status).toBe(503)
    }
    const troubles = [expect.stringContaining('Pusher answered 500')]
    for (const path of ['/api/health', '/api/health/ready']) {
      const answer = await ask(path)
      expect(answer.status).toBe(200)
      expect(await answer.json()).toMatchObject({ ready: true, reasons: [], troubles })
    }
    expect(await (await ask('/api/metrics')).text()).toContain(
      '\nstreamer_event_viewer_pusher_up 0\n',
    )
    for (const path of ['/', '/api/config']) expect((await ask(path)).status).toBe(200)

    takes = true
    const health = async () => await (await ask('/api/health/ready')).json()
    await expect.poll(health).toMatchObject({ ready: true, troubles: [] })
    expect(await (await ask('/api/metrics')).text()).toContain(
      '\nstreamer_event_viewer_pusher_up 1\n',
    )
    await broken.stop()
    pusher.closeAllConnections()
    pusher.close()
  })
})

describe('metrics', () => {
  it('count callbacks by result, time publishing, and tell what is held', async () => {
    const viewer = await subscribe(server.baseUrl, 'kaito')
    await post(server.baseUrl, raid('kaito'), { id: 'metrics' })
    await post(server.baseUrl, raid('kaito'), { id: 'metrics' })
    await post(server.baseUrl, raid('kaito'), { secret: 'another secret' })
    await postUnsigned(server.baseUrl, {})
    const response = await get('/api/metrics')
    expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/)
    const text = await response.text()
    expect(text).toContain('streamer_event_viewer_callbacks_total{result="published"} 1\n')
    expect(text).toContain('streamer_event_viewer_callbacks_total{result="duplicate"} 1\n')
    expect(text).toContain('streamer_event_viewer_callbacks_total{result="signature-wrong"} 1\n')
    expect(text).toContain('streamer_event_viewer_callbacks_total{result="message-unreadable"} 1\n')
    expect(text).toContain('streamer_event_viewer_publish_duration_seconds_count 1\n')
    expect(text).toContain('\nstreamer_event_viewer_pusher_connections 1\n')
    expect(text).toContain('\nstreamer_event_viewer_history_events 1\n')
    expect(text).toMatch(/\nnodejs_eventloop_lag_p99_seconds \d/)
    viewer.close()
  })

  it('count requests by the route that answered, and readers of Server-Sent Events', async () => {
    const end = new AbortController()
    const path = '/api/streamers/lumi/events/stream'
    const stream = await fetch(server.baseUrl + path, { signal: end.signal })
    await get('/api/streamers/lumi/events')
    await get('/api/streamers/ninja/events')
    await get('/api/no-such-thing')
    await fetch(server.baseUrl, { method: 'HEAD' })
    const metrics = async () => await (await get('/api/metrics')).text()
    const requests = 'streamer_event_viewer_http_requests_total'
    const events = `${requests}{method="GET",route="/api/streamers/:login/events",status="200"} 2\n`
    await expect.poll(metrics).toContain(events)
    const text = await metrics()
    expect(text).toContain(`${requests}{method="GET",route="/api/*",status="404"} 1\n`)
    expect(text).toContain(`${requests}{method="HEAD",route="/*",status="200"} 1\n`)
    expect(text).toMatch(/\n\S+\{method="POST",route="\/api\/callback",status="204"\} \d/)
    expect(text).toContain('\nstreamer_event_viewer_event_stream_readers 1\n')
    expect(stream.status).toBe(200)
    end.abort()
    await expect.poll(metrics).toContain('\nstreamer_event_viewer_event_stream_readers 0\n')
  })

  it('tell which build runs, and in which modes', async () => {
    const text = await (await get('/api/metrics')).text()
    const { version } = packageJson
    expect(text).toMatch(new RegExp(`_build_info\\{version="${version}[^"]*",twitch="sandbox",`))
  })

  it('keep to the rules of names that promtool checks', async () => {
    const text = await (await get('/api/metrics')).text()
    const types = [...text.matchAll(/^# TYPE (\S+) (\S+)$/gm)]
    expect(types.length).toBeGreaterThan(40)
    for (const [, name = '', type] of types) {
      expect(text).toMatch(new RegExp(`^# HELP ${name} \\S`, 'm'))
      expect(name).toMatch(/^(streamer_event_viewer|nodejs|process)_[a-z\d_]+$/)
      expect([name, name.endsWith('_total')]).toEqual([name, type === 'counter'])
      expect(name).not.toMatch(/_(ms|sec|secs|kb|mb|gauge|counter|count|sum|bucket|milliseconds)$/)
    }
  })

  it('are told to who has METRICS_TOKEN, if it is set', async () => {
    const guarded = await startServer({ METRICS_TOKEN: 'a-token-for-prometheus' })
    const ask = (headers: Record<string, string>) =>
      fetch(`${guarded.baseUrl}/api/metrics`, { headers }).then(({ status }) => status)
    expect(await ask({})).toBe(401)
    expect(await ask({ Authorization: 'Bearer something-else-here' })).toBe(401)
    expect(await ask({ Authorization: 'Bearer a-token-for-prometheus' })).toBe(200)
    await guarded.stop()
  })

  it('are told to this machine only, if it is not', async () => {
    const behindProxy = await startServer({ TRUST_PROXY: '1' })
    const headers = { 'X-Forwarded-For': '198.51.100.7' }
    const response = await fetch(`${behindProxy.baseUrl}/api/metrics`, { headers })
    expect(response.status).toBe(403)
    await behindProxy.stop()
  })

  it('are not told through a tunnel on this machine', async () => {
    const { status } = await get('/api/metrics', { 'X-Forwarded-For': '198.51.100.7' })
    expect(status).toBe(403)
  })
})

describe('requests', () => {
  it('have an id in the answer and in the log', async () => {
    const response = await get('/api/streamers/nobody_here', { 'X-Request-Id': 'from-the-caller' })
    expect(response.headers.get('x-request-id')).toBe('from-the-caller')
    await expect.poll(server.output).toMatch(/"requestId":"from-the-caller".*"status":404/)
    const own = (await get('/api/streamers/tfue/events')).headers.get('x-request-id')
    expect(own).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('are limited by address where they are expensive, with the time to wait', async () => {
    const statuses: number[] = []
    let last: Response | undefined
    for (let n = 0; n < 620 && last?.status !== 429; n++) {
      last = await get('/api/streamers/tfue')
      statuses.push(last.status)
      await last.clone().arrayBuffer()
    }
    expect(last?.status).toBe(429)
    expect(statuses.length).toBeGreaterThan(500)
    expect(Number(last?.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await last?.json()).toMatchObject({ error: { code: 'rate-limited' } })
    await expect
      .poll(server.output)
      .toMatch(/"address":"(::1|(::ffff:)?127\.0\.0\.1)","status":429/)
    expect((await get('/')).status).toBe(200)
    expect((await post(server.baseUrl, raid('tfue'))).status).toBe(204)
  })
})

describe('the log', () => {
  it('begins with a line of JSON that tells the version and the modes, and nothing secret', async () => {
    const secret = 'a-secret-that-nobody-reads'
    const managed = await startServer({
      PUBLIC_URL: 'https://events.example.com',
      EVENTSUB_SECRET: secret,
      PUSHER_APP_ID: '7',
      PUSHER_KEY: 'a-key',
      PUSHER_SECRET: secret,
      PUSHER_CLUSTER: 'eu',
      LOG_LEVEL: 'info',
    })
    await managed.stop()
    const [first = ''] = managed.output().split('\n')
    expect(JSON.parse(first)).toMatchObject({
      msg: 'Starting',
      version: expect.stringContaining(packageJson.version),
      url: 'https://events.example.com',
      twitch: 'sandbox',
      pusher: 'pusher',
    })
    for (const line of managed.output().trim().split('\n')) expect(JSON.parse(line)).toBeTruthy()
    expect(managed.output()).not.toContain(secret)
  })
})

describe('security headers', () => {
  it.each(['/', '/watch/tfue', '/api/config', '/api/nothing'])('are on %s', async (path) => {
    const { headers } = await get(path)
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'self'")
    expect(policy).toContain('frame-src https://player.twitch.tv https://www.twitch.tv;')
    expect(policy).toContain("connect-src 'self';")
    expect(policy).toMatch(/img-src [^;]*https:\/\/static-cdn\.jtvnw\.net/)
    expect(policy).toMatch(/img-src [^;]*https:\/\/d3aqoihi2n8ty8\.cloudfront\.net/)
    expect(policy).not.toMatch(/unsafe|\*/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin')
    expect(headers.get('permissions-policy')).toContain('camera=()')
  })

  it('keep an error of the callback, which answers before them, from being taken for a page', async () => {
    const { headers, status } = await postUnsigned(server.baseUrl, {})
    expect(status).toBe(400)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })

  it('ask browsers to stay with TLS where the page is public', async () => {
    const [https, local] = await Promise.all(
      ['https://events.example.com', 'https://localhost'].map((PUBLIC_URL) =>
        startServer({ PUBLIC_URL }),
      ),
    )
    const policyOf = async (at = server) =>
      (await fetch(at.baseUrl)).headers.get('strict-transport-security')
    expect(await policyOf(https)).toMatch(/^max-age=\d{7,}$/)
    // It would hold for every port of this machine.
    expect(await policyOf(local)).toBeNull()
    expect(await policyOf()).toBeNull()
    await Promise.all([https?.stop(), local?.stop()])
  })

  it('let the page connect to the Pusher of the settings, and to no other', async () => {
    const managed = await startServer({
      PUSHER_APP_ID: '7',
      PUSHER_KEY: 'a-key',
      PUSHER_SECRET: 'the-secret',
      PUSHER_CLUSTER: 'eu',
    })
    const policy = (await fetch(managed.baseUrl)).headers.get('content-security-policy')
    expect(policy).toContain("connect-src 'self' wss://ws-eu.pusher.com;")
    await managed.stop()
  })
})
