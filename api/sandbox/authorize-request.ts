import * as v from 'valibot'
import type { PageTexts } from './texts'

const schema = v.object({
  client_id: v.optional(v.string(), ''),
  redirect_uri: v.optional(v.string(), ''),
  response_type: v.optional(v.string(), ''),
  scope: v.optional(v.string(), ''),
  state: v.optional(v.string()),
  login_hint: v.optional(v.string()),
  prompt: v.optional(v.string()),
})

/**
 * What an app asks the authorize page for: parameters of the implicit grant (RFC 6749, 4.2.1), and
 * of OpenID Connect's who is expected (`login_hint`; a browser has no cookie of the sandbox's) and
 * whether anybody is asked (`prompt`).
 */
export type AuthorizeRequest = v.InferOutput<typeof schema>

/** The app as it is registered. */
export interface Registration {
  clientId: string
  isRedirectUri: (uri: string) => boolean
}

/** Nobody can be sent back: the page itself has to say why. */
export class AuthorizeRefusal extends Error {
  override readonly name = 'AuthorizeRefusal'
  constructor(readonly reason: keyof PageTexts['reasons']) {
    super(reason)
  }
}

/**
 * Reads the parameters of a query or of the form that repeats them.
 * @throws {AuthorizeRefusal} where nobody may be sent back, because the app or its address is not known
 */
export function readAuthorizeRequest(input: unknown, app: Registration): AuthorizeRequest {
  const parsed = v.safeParse(schema, input)
  if (!parsed.success) throw new AuthorizeRefusal('damaged')
  const request = parsed.output
  if (request.client_id !== app.clientId) {
    throw new AuthorizeRefusal('client')
  }
  if (!URL.canParse(request.redirect_uri) || !app.isRedirectUri(request.redirect_uri)) {
    throw new AuthorizeRefusal('redirect')
  }
  if (request.response_type !== 'token') {
    throw new AuthorizeRefusal('response')
  }
  return request
}

/** The scopes that are asked for, each once. */
export const scopesOf = ({ scope }: AuthorizeRequest): string[] => [
  ...new Set(scope.split(/[\s+]+/).filter(Boolean)),
]

const withState = (fields: Record<string, string>, state: string | undefined) =>
  new URLSearchParams(state === undefined ? fields : { ...fields, state })

/** Where the app hears that it may: the token is in the fragment, which no server sees. */
export function grantedUrl(request: AuthorizeRequest, token: string): string {
  const { redirect_uri, state } = request
  const fields = { access_token: token, scope: scopesOf(request).join(' ') }
  const answer = withState(fields, state)
  answer.append('token_type', 'bearer')
  return `${redirect_uri}#${answer}`
}

/** Where the app hears that it may not: told in the query. */
export function deniedUrl({ redirect_uri, state }: AuthorizeRequest): string {
  const url = new URL(redirect_uri)
  const fields = { error: 'access_denied', error_description: 'The user denied you access' }
  for (const [name, value] of withState(fields, state)) url.searchParams.append(name, value)
  return url.href
}
