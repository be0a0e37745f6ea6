import { createHmac } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { ApiClient } from '@twurple/api'
import { AppTokenAuthProvider } from '@twurple/auth'
import { Hono } from 'hono'
import * as v from 'valibot'
import { createSandbox, type Sandbox, type SandboxOptions } from '.'

/** The app that the tests register; its secrets are no one's. */
export const app = { clientId: 'test-client', clientSecret: 'test-client-secret' }
export const REDIRECT_URI = 'http://localhost:3000/login'
export const EVENTSUB_SECRET = 'a secret of the tests'

type Handle = (request: IncomingMessage, body: Buffer) => { status: number; body?: string }

/** Serves HTTP on a port that the system chooses. */
async function serve(listener: Parameters<typeof createServer>[1], upgrade?: Sandbox['upgrade']) {
  const server = createServer(listener)
  server.on('upgrade', (...request) => upgrade?.(...request) || request[1].destroy())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = v.parse(v.object({ port: v.number() }), server.address())
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { url: `http://127.0.0.1:${address.port}`, close }
}

/** The settings of a server to which this sandbox is Twitch itself. */
export const settingsAt = ({ twitch }: { twitch: string }) => ({
  TWITCH_CLIENT_ID: app.clientId,
  TWITCH_CLIENT_SECRET: app.clientSecret,
  TWURPLE_MOCK_API_PORT: new URL(twitch).port,
})

/** A sandbox that listens, with twurple pointed at it and its pages on a server of their own. */
export async function startSandbox(options: Partial<SandboxOptions> = {}) {
  const isRedirectUri = (uri: string) => uri === REDIRECT_URI
  const sandbox: Sandbox = createSandbox({ ...app, isRedirectUri, ...options })
  const port = await sandbox.listen()
  process.env.TWURPLE_MOCK_API_PORT = `${port}`
  const routes = new Hono().route('/sandbox', sandbox.pages)
  const site = await serve(getRequestListener(routes.fetch), sandbox.upgrade)
  const authProvider = new AppTokenAuthProvider(app.clientId, app.clientSecret)
  return {
    fire: sandbox.fire,
    revoke: sandbox.revoke,
    reconnectSockets: sandbox.reconnectSockets,
    twitch: `http://localhost:${port}`,
    site: site.url,
    api: new ApiClient({ authProvider, logger: { minLevel: 'critical' } }),
    appToken: async () => (await authProvider.getAppAccessToken()).accessToken,
    async close() {
      await sandbox.close()
      await site.close()
      delete process.env.TWURPLE_MOCK_API_PORT
    },
  }
}

/** Presses a button on the authorize page; resolves with where that leads. */
export async function decide(site: string, fields: Record<string, string>): Promise<Response> {
  const form = { client_id: app.clientId, redirect_uri: REDIRECT_URI, response_type: 'token' }
  const body = new URLSearchParams({ ...form, ...fields })
  return fetch(`${site}/sandbox/oauth2/authorize`, { method: 'POST', body, redirect: 'manual' })
}

/** Logs somebody in through the authorize page; resolves with the access token. */
export async function logIn(site: string, login: string, scope = ''): Promise<string> {
  const answer = await decide(site, { decision: 'authorize', login, scope, state: 's' })
  const fragment = new URL(answer.headers.get('Location') ?? '').hash.slice(1)
  return new URLSearchParams(fragment).get('access_token') ?? ''
}

/** A message as a callback got it. */
export interface Received {
  path: string
  headers: IncomingMessage['headers']
  body: Record<string, unknown>
}

const message = v.record(v.string(), v.unknown())

/** Whether Twitch's signature holds, worked out apart from the sandbox's own code. */
function isSigned({ headers }: IncomingMessage, body: Buffer): boolean {
  const [id, sentAt] = [
    headers['twitch-eventsub-message-id'],
    headers['twitch-eventsub-message-timestamp'],
  ]
  const hmac = createHmac('sha256', EVENTSUB_SECRET).update(`${String(id)}${String(sentAt)}`)
  const expected = `sha256=${hmac.update(body).digest('hex')}`
  return headers['twitch-eventsub-message-signature'] === expected
}

const answerWell: Handle = (request, body) => {
  if (!isSigned(request, body)) return { status: 403 }
  const { challenge } = v.parse(message, JSON.parse(body.toString()))
  return typeof challenge === 'string' ? { status: 200, body: challenge } : { status: 204 }
}

/** A callback that keeps what it got, and checks each signature unless told to answer otherwise. */
export async function startCallback(handle: Handle = answerWell) {
  const received: Received[] = []
  const server = await serve((request, response) => {
    if (request.method !== 'POST') return void response.writeHead(404).end()
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const body = Buffer.concat(chunks)
      const answer = handle(request, body)
      const parsed = v.parse(message, JSON.parse(body.toString()))
      received.push({ path: request.url ?? '', headers: request.headers, body: parsed })
      response.writeHead(answer.status, { 'Content-Type': 'text/plain' }).end(answer.body)
    })
  })
  return { url: `${server.url}/callback`, received, close: server.close }
}
