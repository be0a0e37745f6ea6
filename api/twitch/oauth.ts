import { getTokenInfo, InvalidTokenError, revokeToken } from '@twurple/auth'
import { ApiError } from '../middleware/api-error'
import { callTwitch, refusalOf } from './call'

/** Who a viewer's token belongs to; `expiresIn` in seconds. */
export interface Session {
  login: string
  userId: string
  scopes: string[]
  expiresIn: number
}

/** Twitch's authorize page for the implicit grant (RFC 6749 §4.2). */
export function authorizeUrl(
  page: string,
  query: { clientId: string; redirectUri: string; scopes: string; state: string },
): string {
  const parameters = new URLSearchParams({
    response_type: 'token',
    client_id: query.clientId,
    redirect_uri: query.redirectUri,
    scope: query.scopes,
    state: query.state,
  })
  return `${page}?${parameters}`
}

/**
 * Asks Twitch whose token this is.
 * @throws {ApiError} 401 when it is not valid, not a viewer's, or was given to another client id
 */
export async function validateToken(token: string, clientId: string): Promise<Session> {
  const info = await callTwitch(
    getTokenInfo(token, clientId).catch((error: unknown) => {
      throw error instanceof InvalidTokenError ? tokenInvalid() : error
    }),
  )
  if (info.clientId !== clientId) throw otherClient()
  const { userId, userName, scopes, expiryDate } = info
  if (!userId || !userName) throw tokenInvalid()
  const expiresIn = expiryDate ? Math.round((expiryDate.getTime() - Date.now()) / 1000) : 0
  return { login: userName, userId, scopes, expiresIn }
}

/** Takes a token back at Twitch. @throws {ApiError} 401 when Twitch knows no such token, 503 */
export async function revoke(token: string, clientId: string): Promise<void> {
  await callTwitch(
    revokeToken(clientId, token).catch((error: unknown) => {
      throw refusalOf(error) === 400 ? tokenInvalid() : error
    }),
  )
}

/** Twitch does not take the viewer's token any longer. */
export const tokenInvalid = () =>
  new ApiError(
    401,
    'token-invalid',
    'Twitch does not accept this token: it has expired or was revoked',
    'Log in again',
  )

const otherClient = () =>
  new ApiError(
    401,
    'token-wrong-client',
    'This token was given to another application',
    'Log in here, and check that TWITCH_CLIENT_ID is the application you registered',
  )
