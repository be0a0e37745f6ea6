import { createSecretKey } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { revokedUsers } from '../eventsub/revoked-users'
import { sign } from '../eventsub/signature'
import { verifier, type Arrived, type Callback } from '../eventsub/verify'
import { readMessage, type EventSubMessage, type MessageProblem } from '../eventsub/webhook'
import { isLabTest, isReplay, type CallbackResult, type HandledCallback } from '../lab'
import { refusal } from '../middleware/api-error'
import { apiErrorOf, errorAnswer, internal } from '../middleware/errors'
import type { Services } from '../services'
import { isEventType } from '../shared/catalogue'
import type { Origin } from '../shared/envelope'
import { plain, taken, type CallbackAnswer } from './answers'

type Notification = Extract<EventSubMessage, { kind: 'notification' }>

/** So far into a callback its subscription's id stands. */
const MAX_START = 512

/** What became of a callback that was taken. */
interface Outcome {
  result: CallbackResult
  origin?: Origin
  /** Of a duplicate: when the first of its id was taken, ms since 1970. */
  handledAt?: number
  unknownType?: string
  /** The challenge that is answered. */
  challenge?: string
}

/**
 * Takes a callback: its headers by their lower-case names, and its body once it is there. Knows no
 * framework, for this is the path that has to be fast; never rejects.
 */
export type Receive = (
  headers: IncomingHttpHeaders,
  body: Promise<Buffer>,
) => Promise<CallbackAnswer>

/** The way of a callback from its bytes to its answer: verified, read, delivered once, noted. */
export function createReceiver(services: Services): Receive {
  const { env, once, deliver, subscriptions, metrics, inspector, leases, log } = services
  const { ledger, signatures } = services
  const key = createSecretKey(env.eventSubSecret, 'utf8')
  const verify = verifier(
    (id, timestamp, body) => sign(key, id, timestamp, body),
    env.allowUnsignedCallbacks,
    env.publicUrl,
  )

  return async function receive(headers, body) {
    const arrived: Arrived = {
      receivedAt: Date.now(),
      startedAt: performance.now(),
      bytes: undefined,
    }
    let callback: Callback | undefined
    try {
      const bytes = await body
      arrived.bytes = bytes
      callback = verify(headers, bytes, arrived.receivedAt)
      const outcome = await take(callback)
      metrics.callback(outcome.result)
      const { challenge } = outcome
      const handled = note(outcome, challenge === undefined ? 204 : 200)
      return challenge === undefined ? taken(handled) : plain(challenge)
    } catch (error) {
      const refused = apiErrorOf(error) ?? internal()
      metrics.callback(refused.code)
      if (refused.code === 'signature-wrong') signatures.failed(isOfOurs(arrived.bytes))
      note({ result: refused }, refused.status)
      return refuse(error, headers)
    }

    /** Works nothing out: every callback comes by here. */
    function note(outcome: Noted, status: number): HandledCallback {
      const handled = {
        arrived,
        tookMs: performance.now() - arrived.startedAt,
        headers,
        callback: callback && { id: callback.id, signed: callback.signed },
        origin: outcome.origin,
        result: outcome.result,
        unknownType: outcome.unknownType,
        status,
        handledAt: outcome.handledAt,
      }
      inspector.note(handled)
      return handled
    }
  }

  async function take(callback: Callback): Promise<Outcome> {
    const { id, signed, body } = callback
    const message = readMessage(body.value, env.allowUnsignedCallbacks)
    if ('problem' in message) throw unreadable(message.problem)
    if (signed) for (const user of revokedUsers(message)) leases.doubt(user)
    if (message.kind === 'notification') {
      const outcome = await once.run(id, () => notify(callback, message))
      return outcome ?? { result: 'duplicate', handledAt: once.handledAt(id) }
    }
    if (message.kind === 'webhook_callback_verification') {
      if (signed) subscriptions.verified(message.subscriptionId)
      return { result: message.kind, challenge: message.challenge }
    }
    if (message.kind === 'revocation' && signed) subscriptions.ended(message.subscription)
    return { result: message.kind }
  }

  async function notify(
    { id, timestamp: at, receivedAt, signed, body }: Callback,
    { subscription, event }: Notification,
  ): Promise<Outcome> {
    const origin = originOf(signed, subscription)
    // What is not signed may hold numbers that only JSON knows, such as 1e999.
    const eventJson = signed ? body.eventJson : undefined
    const result = await deliver({ id, at, receivedAt, origin, subscription, event, eventJson })
    const { type } = subscription
    if (typeof result !== 'string') return { result: 'duplicate', ...result }
    log.debug({ id, type, origin, delivery: result }, 'Notification')
    if (result === 'no-streamer') {
      log.warn({ id, type, origin }, 'An event that names no streamer')
      if (origin !== 'twitch') throw noStreamer()
    }
    return { result, origin, unknownType: isEventType(type) ? undefined : type }
  }

  /**
   * Whether it is as if from Twitch: nobody else knows the ids of our subscriptions. What nobody has
   * signed is not parsed for it; Twitch begins with the id.
   */
  function isOfOurs(bytes: Buffer | undefined): boolean {
    const [, id] = /"id"\s*:\s*"([\w-]+)"/.exec(bytes?.toString('latin1', 0, MAX_START) ?? '') ?? []
    return id !== undefined && ledger.has(id)
  }

  /** Only what is signed and what Twitch lists for us is Twitch's; all else is a test or a replay. */
  function originOf(signed: boolean, subscription: Notification['subscription']): Origin {
    const { id } = subscription
    if (!signed || !id || isLabTest(id)) return 'test'
    if (isReplay(id)) return 'replay'
    return subscriptions.isOurs(subscription) ? 'twitch' : 'test'
  }

  function refuse(thrown: unknown, headers: IncomingHttpHeaders): CallbackAnswer {
    const requestId = headers['twitch-eventsub-message-id']
    const request = { requestId, method: 'POST', path: '/api/callback' }
    const onFault = () => metrics.fault('request')
    const { status, headers: said, body } = errorAnswer(thrown, request, log, onFault)
    const json = JSON.stringify(body)
    const length = String(Buffer.byteLength(json))
    const ours = { 'Content-Type': 'application/json', 'Content-Length': length }
    return { status, headers: { ...ours, ...said }, body: json }
  }
}

/** What is told of a callback that was taken, or refused. */
type Noted = Omit<Outcome, 'result'> & Pick<HandledCallback, 'result'>

const unreadable = (problem: MessageProblem) => refusal(400, 'message-unreadable', problem)

const noStreamer = () => refusal(400, 'streamer-missing', { code: 'streamer-missing', facts: {} })
