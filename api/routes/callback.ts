import { Hono, type Context } from 'hono'
import { plain, type CallbackAnswer } from '../callback/answers'
import type { Receive } from '../callback/receive'
import { MAX_BODY_BYTES, wholeBody } from '../callback/whole-body'
import { ApiError } from '../middleware/api-error'
import type { NodeEnv } from '../middleware/header'
import { tooLarge } from '../middleware/limit-body'
import { describedCallback, handshake } from './callback-description'

/** EventSub's webhook, and the handshake of the WebSub webhooks before it. */
export const callback = (receive: Receive) =>
  new Hono<NodeEnv>()
    .get('/', handshake, (c) => {
      const challenge = c.req.query('hub.challenge')
      if (challenge) return answered(c, plain(challenge))
      throw new ApiError(
        400,
        'challenge-missing',
        'hub.challenge is missing',
        'EventSub posts its challenge; only the old WebSub handshake is a GET',
      )
    })
    .post('/', describedCallback, async (c) => {
      const headers = c.env.incoming?.headers ?? Object.fromEntries(c.req.raw.headers)
      return answered(c, await receive(headers, bodyOf(c)))
    })

const answered = (c: Context, { status, headers, body }: CallbackAnswer) =>
  status === 204 ? c.body(null, status, headers) : c.body(body ?? '', status, headers)

async function bodyOf({ env, req }: Context<NodeEnv>): Promise<Buffer> {
  if (Number(req.header('content-length') ?? 0) > MAX_BODY_BYTES) throw tooLarge(MAX_BODY_BYTES)
  if (env?.incoming) return await wholeBody(env.incoming)
  const bytes = Buffer.from(await req.arrayBuffer())
  if (bytes.length > MAX_BODY_BYTES) throw tooLarge(MAX_BODY_BYTES)
  return bytes
}
