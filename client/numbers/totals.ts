import type { Deed, DeedKind } from './deeds'

/** Raids, and the viewers who came with them. */
export interface Raids {
  count: number
  viewers: number
}

/** What happened in a session, in sums. */
export interface Totals {
  /** All subs: new ones, gifted ones and resubs. */
  subs: number
  gifts: number
  resubs: number
  bits: number
  raidsIn: Raids
  raidsOut: Raids
  /** People who followed, each once. */
  follows: number
}

const sum = (deeds: readonly Deed[]) => deeds.reduce((total, { amount }) => total + amount, 0)

/** Sums deeds up. A gift of five counts five subs, a raid once with all its viewers. */
export function totalsOf(deeds: readonly Deed[]): Totals {
  const of = (...kinds: DeedKind[]) => deeds.filter(({ kind }) => kinds.includes(kind))
  const raids = (kind: DeedKind): Raids => ({ count: of(kind).length, viewers: sum(of(kind)) })
  const gifts = sum(of('gift', 'gifted'))
  const resubs = of('resub').length
  return {
    subs: of('sub').length + gifts + resubs,
    gifts,
    resubs,
    bits: sum(of('bits')),
    raidsIn: raids('raidIn'),
    raidsOut: raids('raidOut'),
    follows: new Set(of('follow').map(({ by }) => by?.id)).size,
  }
}
