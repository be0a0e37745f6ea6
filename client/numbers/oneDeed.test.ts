import { array, assert, constantFrom, integer, property, shuffledSubarray, tuple } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createEventList } from '../../api/shared/listen/event-list'
import type { FeedEvent } from '../../api/shared/listen/feed-event'
import { groupEvents } from '../feed/groupEvents'
import { knownDeeds } from '../feed/fixtures/deeds'
import { arrived, type Told } from '../feed/fixtures/tellings'
import { duplicateRule, RICH } from '../stream/duplicates'
import { countedIn } from './deeds'
import { topSupporters } from './supporters'
import { totalsOf } from './totals'

/** Something that the page hears: by the webhook, by rich mode, or by both; ms after noon. */
interface Hearing {
  told: Told
  by: string
  after: number
}

const ways = constantFrom(['tfue'], [RICH], ['tfue', RICH])

/** Some of what is told, each by some ways, within seconds. */
const heardOf = (told: readonly Told[], minLength = 1) =>
  shuffledSubarray([...told], { minLength }).chain((some) =>
    tuple(...some.map(() => tuple(ways, integer({ min: 0, max: 4_000 })))).map((how) =>
      how.flatMap(([channels, after], at) => {
        const one = some[at]
        return one ? channels.map((by): Hearing => ({ told: one, by, after })) : []
      }),
    ),
  )

/** What the page has when it hears this, in any order, some of it again. */
const listOf = (hearings: readonly Hearing[]) => {
  const events = hearings.map(({ told, by, after }) => arrived(told, by, after))
  const all = shuffledSubarray(events, { minLength: events.length })
  return tuple(all, array(constantFrom(...events), { maxLength: 6 })).map(([order, again]) => {
    const list = createEventList()
    list.expectDuplicates(duplicateRule)
    for (const event of [...order, ...again]) list.merge([event])
    return list.read()
  })
}

const sumsOf = (events: readonly FeedEvent[]) => totalsOf(countedIn(events))
const supportersOf = (events: readonly FeedEvent[]) =>
  topSupporters(countedIn(events)).map(({ name, subs, bits }) => ({ name, subs, bits }))

describe.each(Object.entries(knownDeeds))('a %s', (_, { told, totals, supporter }) => {
  it('is one card and counts once, in any order, by any way, whatever is not heard', () => {
    const heard = heardOf(told).chain((hearings) =>
      tuple(listOf(hearings), constantFrom([...new Set(hearings.map(({ told: one }) => one))])),
    )
    assert(
      property(heard, ([events, some]) => {
        expect(groupEvents(events)).toHaveLength(1)
        expect(sumsOf(events)).toMatchObject(totals(some))
        expect(supportersOf(events)).toEqual([supporter(some)].filter(Boolean))
      }),
    )
  })

  it('is led by the topic of its own, where that is heard', () => {
    assert(
      property(heardOf(told).chain(listOf), (events) => {
        const leads = new Set(groupEvents(events).map(({ lead }) => lead.type))
        const isTold = events.some(({ type }) => type === told[0]?.type)
        expect(leads.has(told[0]?.type ?? 'channel.update')).toBe(isTold)
      }),
    )
  })
})

describe('all of them at once', () => {
  const all = Object.values(knownDeeds)

  it('are a card each, and the sums those of all, in any order and by any way', () => {
    const hearings = tuple(...all.map(({ told }) => heardOf(told, told.length))).map((found) =>
      found.flat(),
    )
    assert(
      property(hearings.chain(listOf), (events) => {
        expect(groupEvents(events)).toHaveLength(all.length)
        expect(sumsOf(events)).toMatchObject({ subs: 14, gifts: 11, resubs: 1, bits: 400 })
      }),
    )
  })
})
