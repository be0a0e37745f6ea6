import { Hono } from 'hono'
import type { Caller } from './authenticate'
import { page } from './page'
import { Refusal } from './refusal'
import { isLive, namedUsers, type Subscription } from './subscription'
import { judge, type Rules } from './subscription-rules'
import type { Subscriptions } from './subscriptions'

const PAGE_SIZE = 100
/** Of the app's webhooks, and of one user's WebSockets. */
const MAX_TOTAL_COST = 10_000
const MAX_USER_COST = 10

/** What a list can be narrowed by, one at a time. */
const filters: Readonly<Record<string, (subscription: Subscription, value: string) => boolean>> = {
  status: ({ status }, value) => status === value,
  type: ({ type }, value) => type === value,
  user_id: ({ condition }, value) => namedUsers(condition).includes(value),
  subscription_id: ({ id }, value) => id === value,
}

function narrowed(all: Subscription[], query: Record<string, string>): Subscription[] {
  const asked = Object.entries(filters).filter(([name]) => query[name])
  if (asked.length > 1) throw new Refusal(400, 'at most one filter may be specified')
  return all.filter((it) => asked.every(([name, passes]) => passes(it, query[name] ?? '')))
}

const costOf = (all: Subscription[]): number =>
  all.filter(isLive).reduce((sum, { cost }) => sum + cost, 0)

/** Twitch's `/eventsub/subscriptions`: webhooks for the app, WebSockets for users. */
export function createEventSub(rules: Rules, subscriptions: Subscriptions): Hono<Caller> {
  /** What the caller's kind of token sees: the app its webhooks, a user the own WebSockets. */
  const seen = (userId: string | undefined) =>
    subscriptions
      .all(userId)
      .filter(({ transport }) => (transport.method === 'websocket') === (userId !== undefined))
  const totals = (userId: string | undefined, total: number) => ({
    total,
    total_cost: costOf(seen(userId)),
    max_total_cost: userId === undefined ? MAX_TOTAL_COST : MAX_USER_COST,
  })

  return new Hono<Caller>()
    .post('/', async (c) => {
      const { token } = c.var
      const body: unknown = await c.req.json().catch(() => undefined)
      const { request, cost } = judge(body, rules, seen(token.userId), token)
      const { total_cost: used, max_total_cost: max } = totals(token.userId, 0)
      if (cost > 0 && used + cost > max) throw new Refusal(429, 'total cost exceeded')
      const subscription = subscriptions.add(request, cost, token.userId)
      return c.json(
        { data: [subscription], ...totals(token.userId, seen(token.userId).length) },
        202,
      )
    })
    .get('/', (c) => {
      const { userId } = c.var.token
      const found = narrowed(seen(userId), c.req.query())
      return c.json({
        ...page(found, PAGE_SIZE, c.req.query('after')),
        ...totals(userId, found.length),
      })
    })
    .delete('/', (c) => {
      const id = c.req.query('id')
      if (!id) throw new Refusal(400, 'Missing required parameter "id"')
      const isSeen = seen(c.var.token.userId).some((subscription) => subscription.id === id)
      if (!isSeen || !subscriptions.remove(id)) throw new Refusal(404, 'subscription not found')
      return c.body(null, 204)
    })
}
