import { ApiClient } from '@twurple/api'
import { AppTokenAuthProvider } from '@twurple/auth'

/** Twitch as this process reaches it: the real one, a mock or the sandbox, by the same client. */
export interface Twitch {
  api: ApiClient
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
  clientSecret: string
  mockApiPort?: number
}): ApiClient {
  useMock(app.mockApiPort)
  return new ApiClient({
    authProvider: new AppTokenAuthProvider(app.clientId, app.clientSecret),
    logger: { minLevel: 'critical' },
  })
}

/** twurple takes its base URL from the environment only, at each call. */
function useMock(port: number | undefined): void {
  if (port) process.env.TWURPLE_MOCK_API_PORT = String(port)
  else delete process.env.TWURPLE_MOCK_API_PORT
}

/**
 * Where the sandbox may send a viewer back to: a page opened by any name of this machine is sent
 * back to that name, all others to the public URL.
 */
export const sandboxRedirectUri = (publicUrl: string) => (origin: string) =>
  `${isLoopback(origin) ? origin : publicUrl}/login`

const isLoopback = (origin: string) =>
  /^(localhost|127(\.\d+){3}|\[::1\])$/.test(new URL(origin).hostname)
