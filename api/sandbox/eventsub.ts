import { Hono } from 'hono'
import type { Caller } from './authenticate'
import { page } from './page'
import { Refusal } from './refusal'
import { isLive, namedUsers, type Subscription } from './subscription'
import { judge, type Rules } from './subscription-rules'
import type { Subscriptions } from './subscriptions'

const PAGE_SIZE = 100
const MAX_TOTAL_COST = 10_000

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

const totals = (all: Subscription[], total: number) => ({
  total,
  total_cost: all.filter(isLive).reduce((sum, { cost }) => sum + cost, 0),
  max_total_cost: MAX_TOTAL_COST,
})

const APP_ONLY = 'auth must use app access token'

/** Twitch's `/eventsub/subscriptions` for webhooks; for authenticated callers. */
export function createEventSub(rules: Rules, subscriptions: Subscriptions): Hono<Caller> {
  return new Hono<Caller>()
    .post('/', async (c) => {
      if (c.var.token.userId) {
        throw new Refusal(400, `${APP_ONLY} to create webhook subscription`)
      }
      const body: unknown = await c.req.json().catch(() => undefined)
      const { request, cost } = judge(body, rules, subscriptions.all())
      const subscription = subscriptions.add(request, cost)
      const all = subscriptions.all()
      return c.json({ data: [subscription], ...totals(all, all.length) }, 202)
    })
    .get('/', (c) => {
      if (c.var.token.userId) throw new Refusal(401, APP_ONLY)
      const all = subscriptions.all()
      const found = narrowed(all, c.req.query())
      return c.json({
        ...page(found, PAGE_SIZE, c.req.query('after')),
        ...totals(all, found.length),
      })
    })
    .delete('/', (c) => {
      if (c.var.token.userId) throw new Refusal(401, APP_ONLY)
      const id = c.req.query('id')
      if (!id) throw new Refusal(400, 'Missing required parameter "id"')
      if (!subscriptions.remove(id)) throw new Refusal(404, 'subscription not found')
      return c.body(null, 204)
    })
}
