import type { ApiClient } from '@twurple/api'
import type { Env, TwitchSettings } from '../settings/env'
import type { Notes } from '../store'
import { isLoopbackName } from '../settings/local-url'
import { ApiError } from '../middleware/api-error'
import { AppTokenAuthProvider, StaticAuthProvider } from '@twurple/auth'
import type { Asker } from './asker'
import { createBudget, type Budget } from './budget'
import { createHelix, type Helix } from './helix'
import type { MockApp } from './mock-users'

/** Twitch as this process reaches it: the real one, a mock or the sandbox, by the same client. */
export interface Twitch {
  /** Helix by app access token. */
  helix: Helix
  /** The app at a mock of Twitch that has no page to log in at. */
  mock?: MockApp
  /** The same, or where the app has no secret by the token of the viewer who asks. */
  helixFor: (asker: Asker) => ApiClient
  /** What calls by app access token are paid from. */
  budget: Budget
  /** Whether Twitch posts events to us: that takes an app access token. */
  hasWebhooks: boolean
  clientId: string
  /** Where a viewer logs in. */
  authorizePage: string
  /** Whether that page can be told who is expected; Twitch's own knows by its cookies. */
  takesLoginHint: boolean
  /** Where Twitch sends the viewer back to, for a page opened at `origin`. */
  redirectUri: (origin: string) => string
  /** Where Twitch posts events to. */
  callbackUrl: string
  /** EventSub's WebSocket and Helix, as a browser reaches them; a path is on the page's own host. */
  eventsub?: string
  helixUrl: string
}

/** An app at Twitch, or at the mock of it on `mockApiPort` where there is one. */
interface App {
  clientId: string
  clientSecret?: string
  mockApiPort?: number
}

/** Helix by app access token: all its calls are paid from one budget. */
export function createAppHelix(app: App, budget: Budget = createBudget()): Helix {
  useMock(app.mockApiPort)
  const { clientId, clientSecret } = app
  if (clientSecret === undefined) return () => createViewerClient(clientId, '')
  const authProvider = new AppTokenAuthProvider(clientId, clientSecret)
  const token = async (isRefused: boolean) =>
    (await authProvider.getAppAccessToken(isRefused)).accessToken
  return createHelix({ authProvider, token, budget })
}

/** Viewers' own calls are counted by Twitch for each viewer, and cost the app nothing. */
const ownBudget = { take: async () => {}, answered() {} }

/** A client of Twitch's API, by a viewer's own token. */
export function createViewerClient(
  clientId: string,
  token: string,
  signal?: AbortSignal,
): ApiClient {
  const authProvider = new StaticAuthProvider(clientId, token)
  const helix = createHelix({ authProvider, token: async () => token, budget: ownBudget })
  return helix('page', signal)
}

/** twurple takes its base URL from the environment only, at each call. */
function useMock(port: number | undefined): void {
  if (port) process.env.TWURPLE_MOCK_API_PORT = String(port)
  else delete process.env.TWURPLE_MOCK_API_PORT
}

/** Twitch itself, or a mock of it on this machine. */
export function realTwitch(
  env: Pick<Env, 'publicUrl' | 'eventSubWebSocketUrl'>,
  settings: Extract<TwitchSettings, { mode: 'twitch' }>,
  notes?: Notes,
): Twitch {
  const { clientId, clientSecret, mockApiPort } = settings
  const budget = createBudget(undefined, notes)
  const helix = createAppHelix(settings, budget)
  const hasWebhooks = clientSecret !== undefined
  const mock = clientSecret && mockApiPort ? { clientId, clientSecret, mockApiPort } : undefined
  return {
    helix,
    mock,
    helixFor({ priority, token, signal }) {
      if (hasWebhooks) return helix(priority, signal)
      if (token === undefined) throw tokenMissing()
      return createViewerClient(clientId, token, signal)
    },
    budget,
    hasWebhooks,
    clientId,
    authorizePage: mock ? '/mock/authorize' : 'https://id.twitch.tv/oauth2/authorize',
    takesLoginHint: false,
    redirectUri: mock ? sandboxRedirectUri(env.publicUrl) : () => `${env.publicUrl}/login`,
    callbackUrl: `${env.publicUrl}/api/callback`,
    eventsub: env.eventSubWebSocketUrl,
    helixUrl: mockApiPort ? `http://localhost:${mockApiPort}` : 'https://api.twitch.tv/helix',
  }
}

/** The sandbox in this process, which listens on `mockApiPort`: it needs no public address. */
export function sandboxTwitch(
  { publicUrl, localUrl }: Pick<Env, 'publicUrl' | 'localUrl'>,
  app: { clientId: string; clientSecret: string },
  mockApiPort: number,
): Twitch {
  const budget = createBudget()
  const helix = createAppHelix({ ...app, mockApiPort }, budget)
  return {
    helix,
    helixFor: ({ priority, signal }) => helix(priority, signal),
    budget,
    hasWebhooks: true,
    clientId: app.clientId,
    authorizePage: '/sandbox/oauth2/authorize',
    takesLoginHint: true,
    redirectUri: sandboxRedirectUri(publicUrl),
    eventsub: '/sandbox/eventsub/ws',
    helixUrl: '/sandbox/helix',
    callbackUrl: `${localUrl}/api/callback`,
  }
}

const tokenMissing = () =>
  new ApiError(
    401,
    'token-missing',
    'Without a client secret, Twitch can only be asked with your own login',
    'Send the header Authorization: Bearer <token>; /login gives one',
  )

/**
 * Where the sandbox, or a mock, may send a viewer back to: a page opened by any name of this machine is sent
 * back to that name, all others to the public URL.
 */
export const sandboxRedirectUri = (publicUrl: string) => (origin: string) =>
  `${isLoopbackName(new URL(origin).hostname) ? origin : publicUrl}/login`
