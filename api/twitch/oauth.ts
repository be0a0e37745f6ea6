import { callTwitchApiRaw, type TwitchApiCallOptions } from '@twurple/api-call'
import * as v from 'valibot'
import { ApiError } from '../middleware/api-error'
import { answerIn, unreadable } from './answer'
import { callTwitch, refusalOf } from './call'
import type { Twitch } from './connect'

/** Who a viewer's token belongs to; `expiresIn` in seconds. */
export interface Session {
  login: string
  userId: string
  scopes: string[]
  expiresIn: number
}

/** An app's token has no user, and one of an old client never ends. */
const validated = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    client_id: v.string(),
    user_id: v.nullish(v.string()),
    login: v.nullish(v.string()),
    scopes: v.nullish(v.array(v.string())),
    expires_in: v.nullish(v.number()),
  }),
)

/** What a viewer is asked for at Twitch. */
interface AuthorizeRequest {
  redirectUri: string
  scopes: string
  state: string
  /** Who is expected. */
  login?: string
  /** Twitch asks for the account, though it knows one. */
  isOther?: boolean
  /** Nobody is asked: for the sandbox's demo alone. */
  isSilent?: boolean
}

/** Twitch's authorize page for the implicit grant (RFC 6749 §4.2). */
export function authorizeUrl(
  twitch: Pick<Twitch, 'authorizePage' | 'clientId' | 'takesLoginHint'>,
  { redirectUri, scopes, state, login, isOther, isSilent }: AuthorizeRequest,
): string {
  const parameters = new URLSearchParams({
    response_type: 'token',
    client_id: twitch.clientId,
    redirect_uri: redirectUri,
    scope: scopes,
    state,
  })
  if (isOther) parameters.set('force_verify', 'true')
  if (login && twitch.takesLoginHint) parameters.set('login_hint', login)
  if (isSilent && twitch.takesLoginHint) parameters.set('prompt', 'none')
  return `${twitch.authorizePage}?${parameters}`
}

/**
 * Asks Twitch whose token this is.
 * @throws {ApiError} 401 when it is not valid, not a viewer's, or was given to another client id
 */
export async function validateToken(token: string, clientId: string): Promise<Session> {
  const text = await callTwitch(askOAuth({ url: 'validate' }, [401], token))
  const info = v.safeParse(validated, text)
  if (!info.success) throw unreadable()
  const { client_id, user_id, login, scopes, expires_in } = info.output
  if (client_id !== clientId) throw otherClient()
  if (!user_id || !login) throw tokenInvalid()
  return { login, userId: user_id, scopes: scopes ?? [], expiresIn: expires_in ?? 0 }
}

/** Takes a token back at Twitch. @throws {ApiError} 401 when Twitch knows no such token, 503 */
export async function revoke(token: string, clientId: string): Promise<void> {
  const query = { client_id: clientId, token }
  // A mock that revokes nothing knows no such path: the token is of no more use here all the same.
  await callTwitch(askOAuth({ url: 'revoke', method: 'POST', query }, [400, 404]))
}

/** Asks Twitch about a token; the statuses `invalid` say that it is none. */
async function askOAuth(
  call: Omit<TwitchApiCallOptions, 'type'>,
  invalid: readonly number[],
  token?: string,
): Promise<string> {
  try {
    const response = await callTwitchApiRaw({ ...call, type: 'auth' }, undefined, token)
    return await answerIn(response, call)
  } catch (error) {
    throw invalid.includes(refusalOf(error) ?? 0) ? tokenInvalid() : error
  }
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
    'This token belongs to another application',
    'Log in here, and check that TWITCH_CLIENT_ID is the application you registered',
  )
