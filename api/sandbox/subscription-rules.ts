import * as v from 'valibot'
import { catalogue, isEventType } from '../eventsub/catalogue'
import type { Condition, EventType } from '../eventsub/types'
import { Refusal } from './refusal'
import { isLive, namedUsers, type Subscription, type SubscriptionRequest } from './subscription'
import type { Tokens } from './tokens'
import type { World } from './world'

const LOOPBACK = /^(localhost|.+\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/

/** Twitch calls HTTPS on port 443 only; the sandbox reaches a callback on its own machine too. */
function isCallback(callback: string): boolean {
  if (!URL.canParse(callback)) return false
  const { protocol, port, hostname } = new URL(callback)
  if (LOOPBACK.test(hostname)) return protocol === 'http:' || protocol === 'https:'
  return protocol === 'https:' && port === ''
}

const schema = v.object({
  type: v.string(),
  version: v.string(),
  condition: v.record(v.string(), v.string()),
  transport: v.object({
    method: v.literal('webhook', 'unsupported transport method'),
    callback: v.pipe(
      v.string(),
      v.check(isCallback, 'callback must be an https URL on port 443, or http on loopback'),
    ),
    secret: v.pipe(
      v.string(),
      v.regex(/^[\x20-\x7e]{10,100}$/, 'secret must be 10 to 100 ASCII characters'),
    ),
  }),
})

/** What the rules look at beside the request. */
export interface Rules {
  clientId: string
  world: World
  tokens: Tokens
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

const grantedBy = ({ tokens }: Rules, condition: Condition): Set<string> =>
  new Set(namedUsers(condition).flatMap((id) => [...tokens.granted(id)]))

function checkScopes({ scopes }: Definition, granted: Set<string>): void {
  if (scopes.every((group) => group.some((scope) => granted.has(scope)))) return
  throw new Refusal(403, 'subscription missing proper authorization')
}

const key = ({ type, condition, transport }: SubscriptionRequest | Subscription): string =>
  JSON.stringify([type, transport.callback, Object.entries(condition).toSorted()])

/** Twitch fills the end of a raid that was not asked for with an empty string. */
const withoutEmpty = (condition: Condition): Condition =>
  Object.fromEntries(Object.entries(condition).filter(([, id]) => id !== ''))

/**
 * Checks a request for a subscription as Twitch does.
 * @returns the request and its cost
 * @throws {Refusal} 400, 403 or 409 in Twitch's words
 */
export function judge(
  body: unknown,
  rules: Rules,
  existing: readonly Subscription[],
): { request: SubscriptionRequest; cost: number } {
  const parsed = v.safeParse(schema, body)
  if (!parsed.success) {
    const [issue] = parsed.issues
    throw new Refusal(400, `${v.getDotPath(issue) ?? 'body'}: ${issue.message}`)
  }
  const request = { ...parsed.output, condition: withoutEmpty(parsed.output.condition) }
  const { type, version, condition } = request
  const definition = definitionOf(type, version)
  checkFields(definition, condition)
  checkIds(rules, condition)
  const granted = grantedBy(rules, condition)
  checkScopes(definition, granted)
  if (existing.some((other) => isLive(other) && key(other) === key(request))) {
    throw new Refusal(409, 'subscription already exists')
  }
  const free =
    definition.scopes.length > 0 || granted.size > 0 || namedUsers(condition).length === 0
  return { request, cost: free ? 0 : 1 }
}
