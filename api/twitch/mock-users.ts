import * as v from 'valibot'
import { ApiError } from '../middleware/api-error'
import { CALL_TIMEOUT_MS } from './call'

/** Somebody at a mock of Twitch. */
export interface MockUser {
  id: string
  login: string
  name: string
}

/** Who is at a mock of Twitch: such as twitch-cli's, which has no page to log in at. */
export interface MockUsers {
  /** @throws {ApiError} 503 `twitch-unavailable` */
  list: () => Promise<MockUser[]>
  /** A token of this user's. @throws {ApiError} 503 `twitch-unavailable` */
  tokenOf: (userId: string, scopes: string) => Promise<string>
}

/** An app at a mock of Twitch. */
export interface MockApp {
  clientId: string
  clientSecret: string
  mockApiPort: number
}

const users = v.array(v.object({ id: v.string(), login: v.string(), display_name: v.string() }))
/** Go names a field as its struct does where nothing else is said. */
const listed = v.union([
  v.object({ data: users }),
  v.pipe(
    v.object({ Data: users }),
    v.transform(({ Data: data }) => ({ data })),
  ),
])
const granted = v.object({ access_token: v.pipe(v.string(), v.nonEmpty()) })

/** Asks the mock by its own paths `/units` and `/auth/authorize`. */
export function createMockUsers({ clientId, clientSecret, mockApiPort }: MockApp): MockUsers {
  async function ask(path: string, method: 'GET' | 'POST'): Promise<unknown> {
    const signal = AbortSignal.timeout(CALL_TIMEOUT_MS)
    const url = `http://localhost:${mockApiPort}${path}`
    const answer = await fetch(url, { method, signal }).catch(() => undefined)
    return await answer?.json().catch(() => undefined)
  }

  async function grant(userId: string, scope: string) {
    const query = new URLSearchParams({
      client_id: clientId,
      client_secret: clientSecret,
      grant_type: 'user_token',
      user_id: userId,
      scope,
    })
    return v.safeParse(granted, await ask(`/auth/authorize?${query}`, 'POST'))
  }

  return {
    async list() {
      const answer = v.safeParse(listed, await ask('/units/users', 'GET'))
      if (!answer.success) throw silent('/units/users')
      return answer.output.data.map(({ id, login, display_name: name }) => ({ id, login, name }))
    },
    async tokenOf(userId, scopes) {
      const all = await grant(userId, scopes)
      // It refuses all of them for one that it is too old to know.
      const answer = all.success ? all : await grant(userId, '')
      if (!answer.success) throw silent('/auth/authorize')
      return answer.output.access_token
    },
  }
}

const silent = (path: string) =>
  new ApiError(
    503,
    'twitch-unavailable',
    `The mock of Twitch did not answer at ${path}`,
    'Is it up, and are TWURPLE_MOCK_API_PORT, TWITCH_CLIENT_ID and TWITCH_CLIENT_SECRET its own?',
  )
