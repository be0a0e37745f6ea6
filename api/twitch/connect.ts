import { ApiClient } from '@twurple/api'
import type { Env, TwitchSettings } from '../settings/env'
import { ApiError } from '../middleware/api-error'
import { AppTokenAuthProvider, StaticAuthProvider, type AuthProvider } from '@twurple/auth'

/** Twitch as this process reaches it: the real one, a mock or the sandbox, by the same client. */
export interface Twitch {
  /** By app access token. */
  api: ApiClient
  /** The same, or where the app has no secret by the token of the viewer who asks. */
  apiOf: (token?: string) => ApiClient
  /** Whether Twitch posts events to us: that takes an app access token. */
  hasWebhooks: boolean
  clientId: string
  /** Where a viewer logs in. */
  authorizePage: string
  /** Where Twitch sends the viewer back to, for a page opened at `origin`. */
  redirectUri: (origin: string) => string
  /** Where Twitch posts events to. */
  callbackUrl: string
  /** EventSub's WebSocket and Helix, as a browser reaches them; a path is on the page's own host. */
  eventsub?: string
  helix: string
}

/** A client of Twitch's API, by app access token; of the mock on `mockApiPort` where there is one. */
export function createApiClient(app: {
  clientId: string
  clientSecret?: string
  mockApiPort?: number
}): ApiClient {
  useMock(app.mockApiPort)
  const { clientId, clientSecret } = app
  return clientSecret === undefined
    ? createViewerClient(clientId, '')
    : clientOf(new AppTokenAuthProvider(clientId, clientSecret))
}

/** A client of Twitch's API, by a viewer's own token. */
export const createViewerClient = (clientId: string, token: string): ApiClient =>
  clientOf(new StaticAuthProvider(clientId, token))

const clientOf = (authProvider: AuthProvider): ApiClient =>
  new ApiClient({ authProvider, logger: { minLevel: 'critical' } })

/** twurple takes its base URL from the environment only, at each call. */
function useMock(port: number | undefined): void {
  if (port) process.env.TWURPLE_MOCK_API_PORT = String(port)
  else delete process.env.TWURPLE_MOCK_API_PORT
}

/** Twitch itself, or a mock of it on this machine. */
export function realTwitch(
  env: Pick<Env, 'publicUrl' | 'eventSubWebSocketUrl'>,
  settings: Extract<TwitchSettings, { mode: 'twitch' }>,
): Twitch {
  const { clientId, clientSecret, mockApiPort } = settings
  const api = createApiClient(settings)
  const hasWebhooks = clientSecret !== undefined
  return {
    api,
    apiOf(token) {
      if (hasWebhooks) return api
      if (token === undefined) throw tokenMissing()
      return createViewerClient(clientId, token)
    },
    hasWebhooks,
    clientId,
    authorizePage: 'https://id.twitch.tv/oauth2/authorize',
    redirectUri: () => `${env.publicUrl}/login`,
    callbackUrl: `${env.publicUrl}/api/callback`,
    eventsub: env.eventSubWebSocketUrl,
    helix: mockApiPort ? `http://localhost:${mockApiPort}` : 'https://api.twitch.tv/helix',
  }
}

/** The sandbox in this process, which listens on `mockApiPort`: it needs no public address. */
export function sandboxTwitch(
  { publicUrl, port }: Pick<Env, 'publicUrl' | 'port'>,
  app: { clientId: string; clientSecret: string },
  mockApiPort: number,
): Twitch {
  const api = createApiClient({ ...app, mockApiPort })
  return {
    api,
    apiOf: () => api,
    hasWebhooks: true,
    clientId: app.clientId,
    authorizePage: '/sandbox/oauth2/authorize',
    redirectUri: sandboxRedirectUri(publicUrl),
    eventsub: '/sandbox/eventsub/ws',
    helix: '/sandbox/helix',
    callbackUrl: `http://localhost:${port}/api/callback`,
  }
}

const tokenMissing = () =>
  new ApiError(
    401,
    'token-missing',
    'Without a client secret Twitch is asked by your own log-in',
    'Send the header Authorization: Bearer <token>; /login gives one',
  )

/**
 * Where the sandbox may send a viewer back to: a page opened by any name of this machine is sent
 * back to that name, all others to the public URL.
 */
export const sandboxRedirectUri = (publicUrl: string) => (origin: string) =>
  `${isLoopback(origin) ? origin : publicUrl}/login`

const isLoopback = (origin: string) =>
  /^(localhost|127(\.\d+){3}|\[::1\])$/.test(new URL(origin).hostname)
