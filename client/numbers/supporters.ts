import { lookup } from '../../api/shared/values'
import type { Counted, CountedKind } from './deeds'

/** Somebody who gave subs or Bits. */
export interface Supporter {
  id: string
  name: string
  /** By the rule of Twitch's hype train. */
  points: number
  /** Subs of their own and given away. */
  subs: number
  bits: number
}

/** Twitch's hype train: a Bit is a point, and so much is a sub. */
const pointsOfTier: Readonly<Record<string, number>> = { '1000': 500, '2000': 1000, '3000': 2500 }
const subs = new Set<CountedKind>(['sub', 'resub', 'gift'])

/** Who supported most, by the points of a hype train; a gift counts for its giver, nobody for the anonymous. */
export function topSupporters(deeds: readonly Counted[], max = 5): Supporter[] {
  const people = new Map<string, Supporter>()
  for (const { kind, by, amount, tier } of deeds) {
    const isSub = subs.has(kind)
    if (!by || (!isSub && kind !== 'bits')) continue
    const one = people.get(by.id) ?? { ...by, points: 0, subs: 0, bits: 0 }
    people.set(by.id, one)
    one[isSub ? 'subs' : 'bits'] += amount
    one.points += amount * (isSub ? (lookup(pointsOfTier, tier) ?? 500) : 1)
  }
  return [...people.values()]
    .toSorted((a, b) => b.points - a.points || (a.name < b.name ? -1 : 1))
    .slice(0, max)
}
