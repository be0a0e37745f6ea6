import type { FeedEvent } from '../../api/shared/listen/feed-event'
import { GIFT_MS } from '../feed/gifts'
import { shareOut } from '../feed/shareOut'
import { type Deed, deedOf } from './deeds'

/** Two ways of telling the same lie this far apart at most; ms. */
const span = 15_000

/** What counts in these events, each deed once, however many ways it is told. */
export const deedsIn = (events: readonly FeedEvent[]): Deed[] =>
  withoutReceived(once(events.flatMap((event) => deedOf(event) ?? [])))

/** The same deed told by another type; of the amounts only that of a raid may differ. */
function keyOf({ kind, by, to, amount }: Deed): string {
  const isRaid = kind === 'raidIn' || kind === 'raidOut'
  return `${kind} ${to ?? by?.id ?? ''} ${isRaid ? '' : amount}`
}

const byTime = (a: Deed, b: Deed) => a.at - b.at || (a.type < b.type ? -1 : 1)

/** A deed that several types tell is one: a cheer comes as `channel.cheer` and `channel.bits.use`. */
function once(deeds: readonly Deed[]): Deed[] {
  const lanes = new Map<string, { deed: Deed; types: Set<string> }[]>()
  for (const deed of deeds.toSorted(byTime)) {
    const key = keyOf(deed)
    const lane = lanes.get(key) ?? []
    lanes.set(key, lane)
    const same = lane.find((told) => deed.at - told.deed.at <= span && !told.types.has(deed.type))
    if (!same) lane.push({ deed, types: new Set([deed.type]) })
    else {
      same.types.add(deed.type)
      same.deed = { ...same.deed, by: same.deed.by ?? deed.by }
    }
  }
  return [...lanes.values()].flat().map(({ deed }) => deed)
}

/** Leaves out the gifted subs whose giving is known: a gift of five comes as one event and five more. */
function withoutReceived(deeds: readonly Deed[]): Deed[] {
  const tiers = new Set(deeds.map(({ tier }) => tier))
  return [...tiers].flatMap((tier) => {
    const all = deeds.filter((deed) => deed.tier === tier)
    const given = all.filter(({ kind }) => kind === 'gift').toSorted(byTime)
    const received = all.filter(({ kind }) => kind === 'gifted').toSorted(byTime)
    const { left } = shareOut(given, received, {
      at: ({ at }) => at,
      span: GIFT_MS,
      room: ({ amount }) => amount,
    })
    return [...all.filter(({ kind }) => kind !== 'gifted'), ...left]
  })
}
