import type { ApiClient } from '@twurple/api'
import { callTwitch } from '../call'
import { list, subjectOf, type Listed } from './listing'

/** Users that Twitch looks up in one call. */
const MAX_USERS = 100

/** What a streamer's subscriptions cost, in points. */
export interface StreamerCost {
  login: string
  cost: number
}

/** What costs something, by the streamer's id. @throws {ApiError} 503 */
export async function costsOf(api: ApiClient): Promise<Map<string, StreamerCost>> {
  const costly = (await list(api)).subscriptions.filter(({ cost }) => cost > 0)
  const points = sumBySubject(costly)
  const ids = [...points.keys()]
  const byId = new Map<string, StreamerCost>()
  for (let start = 0; start < ids.length; start += MAX_USERS) {
    const some = ids.slice(start, start + MAX_USERS)
    for (const { id, name } of await callTwitch(api.users.getUsersByIds(some))) {
      byId.set(id, { login: name, cost: points.get(id) ?? 0 })
    }
  }
  return byId
}

function sumBySubject(subscriptions: readonly Listed[]): Map<string, number> {
  const sums = new Map<string, number>()
  for (const subscription of subscriptions) {
    const id = subjectOf(subscription)
    if (id) sums.set(id, (sums.get(id) ?? 0) + subscription.cost)
  }
  return sums
}
