import type { FeedEvent } from '../../api/shared/listen/feed-event'

/**
 * The newest events of several feeds as one, newest first. The order within each feed stays: there
 * `seq` rules, and only the time lays feeds beside each other.
 * @param feeds each newest first
 * @param maxEvents how many are wanted
 */
export function layTogether(
  feeds: readonly (readonly FeedEvent[])[],
  maxEvents: number,
): FeedEvent[] {
  const heads = feeds.map((events) => ({ events, at: 0 }))
  const together: FeedEvent[] = []
  while (together.length < maxEvents) {
    let newest: FeedEvent | undefined
    let from: { at: number } | undefined
    for (const head of heads) {
      const event = head.events[head.at]
      if (!event || (newest && event.receivedAt <= newest.receivedAt)) continue
      newest = event
      from = head
    }
    if (!newest || !from) break
    together.push(newest)
    from.at++
  }
  return together
}
