import type { Counted, CountedKind } from './deeds'

/** Raids, and the viewers who came with them. */
export interface Raids {
  count: number
  viewers: number
}

/** What happened in a period, in sums. */
export interface Totals {
  /** All subs: new ones, gifted ones and resubs. */
  subs: number
  gifts: number
  resubs: number
  bits: number
  raidsIn: Raids
  raidsOut: Raids
  /** People who followed a channel, each once. */
  follows: number
}

const sum = (deeds: readonly Counted[]) => deeds.reduce((total, { amount }) => total + amount, 0)

/** Sums deeds up. A gift of five counts five subs, a raid once with all its viewers. */
export function totalsOf(deeds: readonly Counted[]): Totals {
  const of = (...kinds: CountedKind[]) => deeds.filter(({ kind }) => kinds.includes(kind))
  const raids = (kind: CountedKind): Raids => ({ count: of(kind).length, viewers: sum(of(kind)) })
  const gifts = sum(of('gift'))
  const resubs = of('resub').length
  return {
    subs: of('sub').length + gifts + resubs,
    gifts,
    resubs,
    bits: sum(of('bits')),
    raidsIn: raids('raidIn'),
    raidsOut: raids('raidOut'),
    follows: new Set(of('follow').map(({ by, on }) => `${on} ${by?.id}`)).size,
  }
}

const none: Totals = {
  subs: 0,
  gifts: 0,
  resubs: 0,
  bits: 0,
  raidsIn: { count: 0, viewers: 0 },
  raidsOut: { count: 0, viewers: 0 },
  follows: 0,
}

const addRaids = (a: Raids, b: Raids): Raids => ({
  count: a.count + b.count,
  viewers: a.viewers + b.viewers,
})

/** The sums of several streamers as one. Who follows two of them counts twice. */
export const addUp = (all: readonly Totals[]): Totals =>
  all.reduce(
    (before, one) => ({
      subs: before.subs + one.subs,
      gifts: before.gifts + one.gifts,
      resubs: before.resubs + one.resubs,
      bits: before.bits + one.bits,
      raidsIn: addRaids(before.raidsIn, one.raidsIn),
      raidsOut: addRaids(before.raidsOut, one.raidsOut),
      follows: before.follows + one.follows,
    }),
    none,
  )
