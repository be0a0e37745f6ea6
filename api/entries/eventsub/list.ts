import { list, subjectOf } from '../../twitch'
import type { Context } from './context'

/** Lists all subscriptions, by streamer. */
export async function listAll({ twitch, say }: Context): Promise<boolean> {
  const { subscriptions, cost } = await list(twitch.helix('subscribe'))
  const rows = subscriptions.toSorted((a, b) =>
    (subjectOf(a) ?? '').localeCompare(subjectOf(b) ?? ''),
  )
  for (const { type, status, condition, cost: points, callback } of rows) {
    const about = Object.entries(condition).map(([name, id]) => `${name}=${id}`)
    say(`${status}  ${type}  ${about.join(' ')}  cost ${points}  ${callback ?? ''}`)
  }
  say(`${subscriptions.length} subscriptions; ${cost.total} of ${cost.max} points used`)
  return true
}
