import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'

/** Of the app that the mock knows; twitch-cli wants an id of 30 characters. */
export const mockApp = { clientId: 'a-client-id-of-thirty-letters-', clientSecret: 'its-secret' }

const users = [
  { id: '501', login: 'mockstreamer', display_name: 'MockStreamer' },
  { id: '502', login: 'mockviewer', display_name: 'MockViewer' },
]
/** Who is on air. */
const liveUser = { id: '502', login: 'mockviewer' }
const refusal = (status: number, message: string) => ({ status, error: '', message })

/**
 * A server that answers as twitch-cli's `mock-api` does: no `Ratelimit-*` headers, refusals without
 * a body, or with 200, all of it called JSON; no EventSub, nothing to revoke a token with, no page
 * to log in at.
 */
export async function startMockApi() {
  const tokens = new Map<string, (typeof users)[number] | undefined>()
  const asked: string[] = []

  function issue(user?: (typeof users)[number]) {
    const access_token = `token-${tokens.size}`
    tokens.set(access_token, user)
    return { access_token, refresh_token: '', expires_in: 86_399, scope: [], token_type: 'bearer' }
  }

  function auth(path: string, query: URLSearchParams, token: string, answer: Answer) {
    if (path === '/auth/validate') {
      if (!tokens.has(token)) return answer(401)
      const user = tokens.get(token)
      const client_id = mockApp.clientId
      const scopes: string[] = []
      return answer(200, {
        client_id,
        user_id: user?.id,
        login: user?.login,
        expires_in: 9,
        scopes,
      })
    }
    const isApp = query.get('client_secret') === mockApp.clientSecret
    if (!isApp) return answer(200, refusal(400, 'Client ID/Secret invalid'))
    if (path === '/auth/token') return answer(200, issue())
    if (query.get('scope')?.includes('user:read:chat')) {
      return answer(400, refusal(400, 'Invalid scopes requested'))
    }
    return answer(200, issue(users.find(({ id }) => id === query.get('user_id'))))
  }

  function helix(path: string, query: URLSearchParams, token: string, answer: Answer) {
    if (!tokens.has(token)) return answer(401)
    if (path === '/mock/users') {
      return answer(200, { data: users.filter(({ login }) => query.has('login', login)) })
    }
    if (path === '/mock/channels') {
      return answer(200, { data: [{ broadcaster_id: '501', title: 'Hello', game_name: 'Art' }] })
    }
    if (path === '/mock/streams') {
      const { id, login } = liveUser
      const size = '{width}x{height}'
      return answer(200, {
        data: query.has('user_id', id)
          ? [
              {
                user_id: id,
                viewer_count: 7,
                started_at: '2026-01-01T00:00:00Z',
                thumbnail_url: `https://static-cdn.jtvnw.net/previews-ttv/live_user_${login}-${size}.jpg`,
              },
            ]
          : [],
      })
    }
    if (path === '/mock/schedule') return answer(200, { data: { segments: [] } })
    return answer(200, { data: [] })
  }

  const server = createServer((request, response) => {
    const { pathname: path, searchParams } = new URL(request.url ?? '', 'http://localhost')
    asked.push(`${request.method} ${path}`)
    const token = request.headers.authorization?.split(' ')[1] ?? ''
    const answer = answerOn(response)
    if (path === '/units/users') return answer(200, { cursor: '', limit: 20, data: users })
    const known = ['/auth/token', '/auth/authorize', '/auth/validate']
    if (known.includes(path)) return auth(path, searchParams, token, answer)
    if (path.startsWith('/mock/')) return helix(path, searchParams, token, answer)
    return void response.writeHead(404).end('404 page not found\n')
  }).listen(0, 'localhost')
  await once(server, 'listening')
  const address = server.address()
  return {
    asked,
    port: typeof address === 'object' ? (address?.port ?? 0) : 0,
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

type Answer = (status: number, body?: object) => void

const answerOn =
  (response: ServerResponse): Answer =>
  (status, body) =>
    void response
      .writeHead(status, { 'Content-Type': 'application/json' })
      .end(body && JSON.stringify(body))
