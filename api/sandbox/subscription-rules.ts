import * as v from 'valibot'
import { catalogue, isEventType } from '../shared/catalogue'
import { READ_CHAT_SCOPE } from '../shared/scopes'
import type { Condition, EventType } from '../shared/types'
import { isConsented, isModerated, mayBotRead, type Granted } from './consent'
import { Refusal } from './refusal'
import { isLive, namedUsers, type Subscription, type SubscriptionRequest } from './subscription'
import type { AccessToken, Tokens } from './tokens'
import type { World } from './world'

const LOOPBACK = /^(localhost|.+\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/
/** Subscriptions of one type and condition, with different callbacks. */
const MAX_ALIKE = 3

/** Twitch calls HTTPS on port 443 only; the sandbox reaches a callback on its own machine too. */
function isCallback(callback: string, ownHost: string | undefined): boolean {
  if (!URL.canParse(callback)) return false
  const { protocol, port, hostname } = new URL(callback)
  if (LOOPBACK.test(hostname) || hostname === ownHost) {
    return protocol === 'http:' || protocol === 'https:'
  }
  return protocol === 'https:' && port === ''
}

const webhook = v.object({
  method: v.literal('webhook'),
  callback: v.string(),
  secret: v.pipe(
    v.string(),
    v.regex(/^[\x20-\x7e]{10,100}$/, 'secret must be 10 to 100 ASCII characters'),
  ),
})
const websocket = v.object({ method: v.literal('websocket'), session_id: v.string() })

const schema = v.object({
  type: v.string(),
  version: v.string(),
  condition: v.record(v.string(), v.string()),
  transport: v.variant('method', [webhook, websocket], 'unsupported transport method'),
})

/** What the rules look at beside the request. */
export interface Rules {
  clientId: string
  world: World
  tokens: Tokens
  /** Host name of the app on this machine, where it is not reached by loopback. */
  ownHost?: string
}

function definitionOf(type: string, version: string) {
  const known: EventType | undefined = isEventType(type) ? type : undefined
  const definition = known && catalogue[known]
  if (definition?.version === version) return definition
  throw new Refusal(400, 'invalid subscription type and version')
}
type Definition = ReturnType<typeof definitionOf>

/** The fields that a condition must have: one set, or one of several (a raid's ends). */
function checkFields({ conditions }: Definition, condition: Condition): void {
  const ids = { broadcasterId: 'id', userId: 'id', clientId: 'id', organizationId: 'id' }
  const choices = conditions(ids).map(Object.keys)
  if (choices.some((fields) => fields.every((field) => condition[field]))) return
  const wanted = choices.map((fields) => fields.join(' and ')).join(' or ')
  throw new Refusal(400, `condition must have ${wanted}`)
}

function checkIds({ clientId, world }: Rules, condition: Condition): void {
  const client = condition['client_id'] ?? condition['extension_client_id'] ?? clientId
  if (client !== clientId) throw new Refusal(400, 'client id in condition is not yours')
  const unknown = namedUsers(condition).find((id) => !world.byId(id))
  if (unknown) throw new Refusal(400, `user ${unknown} in condition does not exist`)
}

/** Over a webhook every grant counts; over a WebSocket only those of the token. */
function grantedFor({ tokens }: Rules, { userId, scopes }: AccessToken): Granted {
  if (!userId) return (id, scope) => tokens.granted(id).has(scope)
  return (id, scope) => id === userId && scopes.includes(scope)
}

function checkConsent(
  rules: Rules,
  { scopes }: Definition,
  condition: Condition,
  token: AccessToken,
) {
  const granted = grantedFor(rules, token)
  const readsChat = scopes.some((group) => group.includes(READ_CHAT_SCOPE))
  const isWebhook = token.userId === undefined
  const allowed =
    isConsented(scopes, condition, granted) &&
    isModerated(condition, rules.world) &&
    (!readsChat || !isWebhook || mayBotRead(condition, rules.world, granted))
  if (!allowed) throw new Refusal(403, 'subscription missing proper authorization')
}

const address = ({ transport }: SubscriptionRequest | Subscription): string =>
  transport.method === 'webhook' ? transport.callback : transport.session_id
const subject = ({ type, condition }: SubscriptionRequest | Subscription): string =>
  JSON.stringify([type, Object.entries(condition).toSorted()])

function checkAlike(request: SubscriptionRequest, existing: readonly Subscription[]): void {
  const alike = existing.filter((other) => isLive(other) && subject(other) === subject(request))
  if (alike.some((other) => address(other) === address(request))) {
    throw new Refusal(409, 'subscription already exists')
  }
  const { method } = request.transport
  if (alike.filter(({ transport }) => transport.method === method).length >= MAX_ALIKE) {
    throw new Refusal(429, 'number of subscriptions of this type and condition exceeded')
  }
}

/** Twitch fills the end of a raid that was not asked for with an empty string. */
const withoutEmpty = (condition: Condition): Condition =>
  Object.fromEntries(Object.entries(condition).filter(([, id]) => id !== ''))

function checkCallback({ ownHost }: Rules, { transport }: SubscriptionRequest): void {
  if (transport.method !== 'webhook' || isCallback(transport.callback, ownHost)) return
  throw new Refusal(
    400,
    'transport.callback: callback must be an https URL on port 443, or http on loopback',
  )
}

/** A webhook is made by the app, a WebSocket's subscription by its user. */
function checkToken({ transport }: SubscriptionRequest, { userId }: AccessToken): void {
  if (transport.method === 'webhook' && userId) {
    throw new Refusal(400, 'auth must use app access token to create webhook subscription')
  }
  if (transport.method === 'websocket' && !userId) {
    throw new Refusal(400, 'auth must use user access token to create websocket subscription')
  }
}

/**
 * Checks a request for a subscription as Twitch does.
 * @returns the request and its cost
 * @throws {Refusal} 400, 403, 409 or 429 in Twitch's words
 */
export function judge(
  body: unknown,
  rules: Rules,
  existing: readonly Subscription[],
  token: AccessToken,
): { request: SubscriptionRequest; cost: number } {
  const parsed = v.safeParse(schema, body)
  if (!parsed.success) {
    const [issue] = parsed.issues
    throw new Refusal(400, `${v.getDotPath(issue) ?? 'body'}: ${issue.message}`)
  }
  const request = { ...parsed.output, condition: withoutEmpty(parsed.output.condition) }
  checkCallback(rules, request)
  checkToken(request, token)
  const { type, version, condition } = request
  const definition = definitionOf(type, version)
  checkFields(definition, condition)
  checkIds(rules, condition)
  checkConsent(rules, definition, condition, token)
  checkAlike(request, existing)
  const users = namedUsers(condition)
  const isFree =
    definition.scopes.length > 0 ||
    users.length === 0 ||
    users.some((id) => rules.tokens.granted(id).size > 0)
  return { request, cost: isFree ? 0 : 1 }
}
