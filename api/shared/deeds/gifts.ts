import { grouped } from './grouped'
import { deedKey, SAME_DEED_MS, type Deed, type DeedPerson } from './deed'
import { shareOut } from './share-out'
import { sameDeeds, type Telling } from './telling'

/** A sub that somebody got, by all that tell of it. */
interface Received {
  at: number
  tellings: readonly Telling[]
  /** What chat tells of it: who gave it, which is known even of somebody who is not named. */
  notice: Deed | undefined
}

/** Subs that were given together, as far as it is known. */
export interface Gift {
  at: number
  by: DeedPerson | undefined
  /** How many there can be; infinite where nobody tells. */
  amount: number
  /** What tells that they were given. */
  given: readonly Telling[]
  received: Received[]
}

const isGiven = (tellings: readonly Telling[]) => tellings[0]?.deed.kind === 'gift'
const startOf = (all: readonly { at: number }[]) => Math.min(...all.map(({ at }) => at))
const byAt = (a: { at: number }, b: { at: number }) => a.at - b.at

/** Twitch's id of the gift, which only chat tells. */
const idOf = (tellings: readonly Telling[]) => tellings.find(({ deed }) => deed.of)?.deed.of ?? ''

/**
 * The gifts of one tier on a channel, each with all who got a sub by it. Chat says by an id which
 * sub is of which gift, and who gave it. The topics do not: what only they tell of goes to a gift
 * near in time, and what is left over and close together is a gift whose giver is not known yet.
 * @param tellings oldest first
 */
export function giftsIn(tellings: readonly Telling[]): Gift[] {
  const deeds = [...grouped(tellings, ({ deed }) => deedKey(deed)).values()].flatMap(sameDeeds)
  const given = deeds.filter(isGiven).map(giftOf)
  const received = deeds.filter((deed) => !isGiven(deed)).map(receivedOf)
  const noticed = received.filter(({ notice }) => notice)
  const gifts = [...given, ...withoutGiving(given, noticed)].toSorted(byAt)
  const untold = received.filter(({ notice }) => !notice).toSorted(byAt)
  const left = shareOut(
    gifts,
    untold,
    { maxGapMs: SAME_DEED_MS, room: (gift) => gift.amount - gift.received.length },
    (gift, sub) => gift.received.push(sub),
  )
  return [...gifts, ...clusters(left)]
}

const giftOf = (given: readonly Telling[]): Gift => ({
  at: startOf(given),
  by: given[0]?.deed.by,
  amount: given[0]?.deed.amount ?? 1,
  given,
  received: [],
})

const receivedOf = (tellings: readonly Telling[]): Received => ({
  at: startOf(tellings),
  tellings,
  notice: tellings.find(({ event }) => event.type !== 'channel.subscribe')?.deed,
})

const unknownGift = (received: Received[], amount = Infinity): Gift => ({
  at: startOf(received),
  by: received[0]?.notice?.by,
  amount,
  given: [],
  received,
})

/** Gives the subs that chat tells of to their gifts. Gifts of which nothing else is told. */
function withoutGiving(given: readonly Gift[], noticed: readonly Received[]): Gift[] {
  const known = new Map(given.map((gift) => [idOf(gift.given), gift]))
  const found: Gift[] = []
  for (const [id, subs] of grouped(noticed, ({ notice }) => notice?.of ?? '')) {
    // A sub without an id was given by itself, to somebody who was chosen.
    if (!id) found.push(...subs.map((sub) => unknownGift([sub], 1)))
    else if (known.has(id)) known.get(id)?.received.push(...subs)
    else found.push(unknownGift(subs))
  }
  const nameless = given.filter((gift) => !idOf(gift.given)).toSorted(byAt)
  return shareOut(
    nameless,
    found.toSorted(byAt),
    { maxGapMs: SAME_DEED_MS, room: (gift) => 1 - gift.received.length, fits },
    (gift, part) => gift.received.push(...part.received),
  )
}

/** Whether such a giving may be that of these subs. */
const fits = (gift: Gift, { by, amount, received }: Gift): boolean =>
  gift.by?.id === by?.id && (amount === 1 ? gift.amount === 1 : gift.amount >= received.length)

/** Subs of which nobody tells who gave them, by what is close together. */
function clusters(subs: readonly Received[]): Gift[] {
  const found: Received[][] = []
  for (const sub of subs) {
    const last = found.at(-1)
    const before = last?.at(-1)
    if (last && before && sub.at - before.at <= SAME_DEED_MS) last.push(sub)
    else found.push([sub])
  }
  return found.map((received) => unknownGift(received))
}
