import { Hono, type Context } from 'hono'
import { ApiError, refusal } from '../middleware/api-error'
import { revokedUsers } from '../eventsub/revoked-users'
import { readMessage, type EventSubMessage, type MessageProblem } from '../eventsub/webhook'
import { type CallbackResult, isLabTest, isReplay, type HandledCallback } from '../lab'
import { apiErrorOf, errorHandler, internal } from '../middleware/errors'
import { verifyEventSub, type Callback, type CallbackEnv } from '../middleware/verify-eventsub'
import type { Origin } from '../shared/envelope'
import type { Services } from '../services'
import { describedCallback, handshake } from './callback-description'

type Notification = Extract<EventSubMessage, { kind: 'notification' }>
type Handling = Pick<HandledCallback, 'result' | 'origin' | 'status' | 'handledAt'>

/** EventSub's webhook, and the handshake of the WebSub webhooks before it. */
export const callback = (services: Services) => {
  const { env, once, deliver, subscriptions, metrics, inspector, leases, log } = services

  /** Only what is signed and what Twitch lists for us is Twitch's; all else is a test or a replay. */
  function originOf(signed: boolean, subscription: Notification['subscription']): Origin {
    const { id } = subscription
    if (!signed || !id || isLabTest(id)) return 'test'
    if (isReplay(id)) return 'replay'
    return subscriptions.isOurs(subscription) ? 'twitch' : 'test'
  }

  async function notify(
    c: Context<CallbackEnv>,
    { id, timestamp, receivedAt, signed }: Callback,
    { subscription, event }: Notification,
  ): Promise<void> {
    const origin = originOf(signed, subscription)
    const arrival = { id, at: timestamp, receivedAt, origin, subscription, event }
    const delivery = await deliver(arrival)
    log.debug({ id, type: subscription.type, origin, delivery }, 'Notification')
    if (delivery === 'no-streamer') {
      log.warn({ id, type: subscription.type, origin }, 'An event that names no streamer')
      if (origin !== 'twitch') throw noStreamer()
    }
    accepted(c, { result: delivery, origin, status: 204 })
  }

  function accepted(c: Context<CallbackEnv>, outcome: Handling & { result: CallbackResult }): void {
    metrics.callback(outcome.result)
    inspect(c, outcome)
  }

  /** Works nothing out: every callback comes by here. */
  function inspect(c: Context<CallbackEnv>, outcome: Handling): void {
    const arrived = c.get('arrived')
    if (!arrived) return
    const tookMs = performance.now() - arrived.startedAt
    const headers = c.env.incoming?.headers ?? c.req.raw.headers
    inspector.note({ arrived, callback: c.get('callback'), tookMs, headers, ...outcome })
  }

  const verified = describedCallback(verifyEventSub(env.eventSubSecret, env.allowUnsignedCallbacks))
  const answerError = errorHandler(log, () => metrics.fault('request'))
  return new Hono<CallbackEnv>()
    .onError((error, c) => {
      const refused = apiErrorOf(error) ?? internal()
      metrics.callback(refused.code)
      inspect(c, { result: refused, status: refused.status })
      return answerError(error, c)
    })
    .get('/', handshake, (c) => {
      const challenge = c.req.query('hub.challenge')
      if (challenge) return plain(challenge)
      throw new ApiError(
        400,
        'challenge-missing',
        'hub.challenge is missing',
        'EventSub posts its challenge; only the old WebSub handshake is a GET',
      )
    })
    .post('/', verified, async (c) => {
      const received = c.get('callback')
      const message = readMessage(received.body, env.allowUnsignedCallbacks)
      if ('problem' in message) throw unreadable(message.problem)
      if (received.signed) for (const id of revokedUsers(message)) leases.doubt(id)
      if (message.kind === 'notification') {
        const isNew = await once.run(received.id, () => notify(c, received, message))
        if (!isNew) {
          accepted(c, { result: 'duplicate', status: 204, handledAt: once.handledAt(received.id) })
        }
        return c.body(null, 204)
      }
      const isChallenge = message.kind === 'webhook_callback_verification'
      accepted(c, { result: message.kind, status: isChallenge ? 200 : 204 })
      if (message.kind === 'webhook_callback_verification') {
        if (received.signed) subscriptions.verified(message.subscriptionId)
        return plain(message.challenge)
      }
      if (message.kind === 'revocation' && received.signed)
        subscriptions.ended(message.subscription)
      return c.body(null, 204)
    })
}

/** The bare text and its length, as Twitch wants a challenge answered. */
const plain = (text: string) =>
  new Response(text, {
    headers: {
      'Content-Type': 'text/plain',
      'Content-Length': String(Buffer.byteLength(text)),
      'X-Content-Type-Options': 'nosniff',
    },
  })

const unreadable = (problem: MessageProblem) => refusal(400, 'message-unreadable', problem)

const noStreamer = () => refusal(400, 'streamer-missing', { code: 'streamer-missing', facts: {} })
