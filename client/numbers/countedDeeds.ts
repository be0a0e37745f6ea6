import { deedKey, SAME_DEED_MS } from '../../api/shared/deeds/deed'
import type { FeedEvent } from '../../api/shared/listen/feed-event'
import { GIFT_MS } from '../feed/gifts'
import { shareOut } from '../feed/shareOut'
import { type Counted, countedOf } from './deeds'

/** What counts in these events, each deed once, however many events it comes in. */
export const deedsIn = (events: readonly FeedEvent[]): Counted[] =>
  withoutReceived(mergeDuplicates(events.flatMap((event) => countedOf(event) ?? [])))

const byTime = (a: Counted, b: Counted) => a.at - b.at || (a.type < b.type ? -1 : 1)

/** A deed that comes as several types is one: a cheer comes as `channel.cheer` and `channel.bits.use`. */
function mergeDuplicates(deeds: readonly Counted[]): Counted[] {
  const groups = new Map<string, { deed: Counted; types: Set<string> }[]>()
  for (const deed of deeds.toSorted(byTime)) {
    const key = deedKey(deed)
    const group = groups.get(key) ?? []
    groups.set(key, group)
    const same = group.find(
      (other) => deed.at - other.deed.at <= SAME_DEED_MS && !other.types.has(deed.type),
    )
    if (!same) group.push({ deed, types: new Set([deed.type]) })
    else {
      same.types.add(deed.type)
      same.deed = { ...same.deed, by: same.deed.by ?? deed.by }
    }
  }
  return [...groups.values()].flat().map(({ deed }) => deed)
}

/** Leaves out the gifted subs whose giving is known: a gift of five comes as one event and five more. */
function withoutReceived(deeds: readonly Counted[]): Counted[] {
  const tiers = new Set(deeds.map(({ tier }) => tier))
  return [...tiers].flatMap((tier) => {
    const all = deeds.filter((deed) => deed.tier === tier)
    const given = all.filter(({ kind }) => kind === 'gift').toSorted(byTime)
    const received = all.filter(({ kind }) => kind === 'gifted').toSorted(byTime)
    const { left } = shareOut(given, received, {
      at: ({ at }) => at,
      maxGapMs: GIFT_MS,
      room: ({ amount }) => amount,
    })
    return [...all.filter(({ kind }) => kind !== 'gifted'), ...left]
  })
}
