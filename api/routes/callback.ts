import { Hono } from 'hono'
import { ApiError } from '../errors'
import { readMessage, type Message } from '../eventsub/webhook'
import { apiErrorOf, errorHandler } from '../middleware/errors'
import { verifyEventSub, type Callback } from '../middleware/verify-eventsub'
import type { Origin } from '../realtime/envelope'
import type { Services } from '../services'

type Notification = Extract<Message, { kind: 'notification' }>

/** EventSub's webhook, and the handshake of the WebSub webhooks before it. */
export const callback = ({ env, once, deliver, subscriptions, metrics, log }: Services) => {
  /** Only what is signed and what Twitch lists for us is Twitch's; all else is a test. */
  async function originOf(signed: boolean, subscriptionId: string): Promise<Origin> {
    if (!signed || !subscriptionId) return 'test'
    const ours = await subscriptions.isOurs(subscriptionId).catch((error: unknown) => {
      log.warn({ err: error }, 'Twitch could not be asked whose subscription this is')
      return false
    })
    return ours ? 'twitch' : 'test'
  }

  async function notify({ id, timestamp, receivedAt, signed }: Callback, message: Notification) {
    const { subscription, event } = message
    const origin = await originOf(signed, subscription.id)
    const arrival = { id, at: timestamp, receivedAt, origin, subscription, event }
    const delivery = await deliver(arrival)
    metrics.callback(delivery)
    log.debug({ id, type: subscription.type, origin, delivery }, 'Notification')
    if (delivery !== 'no-streamer') return
    log.warn({ id, type: subscription.type, origin }, 'An event that names no streamer')
    if (origin === 'test') throw noStreamer()
  }

  const answerError = errorHandler(log)
  return new Hono()
    .onError((error, c) => {
      metrics.callback(apiErrorOf(error)?.code ?? 'internal')
      return answerError(error, c)
    })
    .get('/', (c) => {
      const challenge = c.req.query('hub.challenge')
      if (challenge) return plain(challenge)
      throw new ApiError(
        400,
        'challenge-missing',
        'hub.challenge is missing',
        'EventSub posts its challenge; only the old WebSub handshake is a GET',
      )
    })
    .post('/', verifyEventSub(env.eventSubSecret, env.allowUnsignedCallbacks), async (c) => {
      const received = c.get('callback')
      const message = readMessage(received.body, env.allowUnsignedCallbacks)
      if ('problem' in message) throw unreadable(message.problem)
      if (message.kind === 'notification') {
        const isNew = await once.run(received.id, () => notify(received, message))
        if (!isNew) metrics.callback('duplicate')
        return c.body(null, 204)
      }
      metrics.callback(message.kind)
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

const unreadable = (problem: string) =>
  new ApiError(
    400,
    'message-unreadable',
    `This is no message of EventSub: ${problem}`,
    'Send {"subscription": {"type": …, "version": …, "condition": {…}}, "event": {…}}',
  )

const noStreamer = () =>
  new ApiError(
    400,
    'streamer-missing',
    'The event does not say on whose channel it happened',
    'Add event.broadcaster_user_login (event.to_broadcaster_user_login for a raid)',
  )
