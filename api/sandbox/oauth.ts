import { Hono, type Context } from 'hono'
import { Refusal, refuseOAuth } from './refusal'
import { expiresIn, type Tokens } from './tokens'
import type { World } from './world'

/** The one app that is registered with the sandbox. */
export interface Client {
  clientId: string
  clientSecret: string
}

type Read = (name: string) => string | undefined

/** Parameters of the query or, where that lacks one, of the form. */
async function parameters(c: Context): Promise<Read> {
  const form = await c.req.parseBody()
  return (name) => {
    const field = form[name]
    return c.req.query(name) || (typeof field === 'string' && field) || undefined
  }
}

function checkCredentials({ clientId, clientSecret }: Client, read: Read): void {
  const [id, secret, grant] = [read('client_id'), read('client_secret'), read('grant_type')]
  if (!id) throw new Refusal(400, 'missing client id')
  if (id !== clientId) throw new Refusal(400, 'invalid client')
  if (!secret) throw new Refusal(400, 'missing client secret')
  if (secret !== clientSecret) throw new Refusal(403, 'invalid client secret')
  if (!grant) throw new Refusal(400, 'missing grant type')
  if (grant !== 'client_credentials') throw new Refusal(400, 'invalid grant type')
}

/** Twitch's `id.twitch.tv/oauth2` without its page: token, validate, revoke. */
export function createOAuth(client: Client, tokens: Tokens, world: World): Hono {
  return new Hono()
    .onError(refuseOAuth)
    .post('/token', async (c) => {
      checkCredentials(client, await parameters(c))
      const token = tokens.issue()
      return c.json({
        access_token: token.value,
        expires_in: expiresIn(token),
        token_type: 'bearer',
      })
    })
    .get('/validate', (c) => {
      const header = c.req.header('Authorization')
      if (!header) throw new Refusal(401, 'missing authorization token')
      const token = tokens.find(/^(?:OAuth|Bearer) (\S+)$/i.exec(header)?.[1] ?? '')
      if (!token) throw new Refusal(401, 'invalid access token')
      const person = token.userId ? world.byId(token.userId)?.person : undefined
      return c.json({
        client_id: client.clientId,
        ...(person && { login: person.login, user_id: person.id }),
        scopes: token.scopes,
        expires_in: expiresIn(token),
      })
    })
    .post('/revoke', async (c) => {
      const read = await parameters(c)
      const id = read('client_id')
      if (!id) throw new Refusal(400, 'missing client id')
      if (id !== client.clientId) throw new Refusal(404, 'client does not exist')
      if (!tokens.revoke(read('token') ?? '')) throw new Refusal(400, 'Invalid token')
      return c.body(null, 200)
    })
}
