import { describe, expect, it } from 'vitest'
import { restrictedTypes } from '../../shared/restricted-types'
import { arc, stories } from './arc'
import { byType, live, onTfue, type Occurrence } from './fixture'

const SECOND_MS = 1_000
const MINUTE_MS = 60 * SECOND_MS
const seeds = Array.from({ length: 6 }, (_, index) => index + 1)
const hidden = new Set<string>(Object.values(restrictedTypes).flat())
/** What chat can see of Tfue. */
const seenByChat = (type: string, login: string) => login === 'tfue' && !hidden.has(type)

/** What tells the same on a card of its own: the beginning of what goes on, chat's word for it. */
const kindOf = ({ type }: Occurrence) =>
  type.replace(/\.(begin|progress|lock|end)$/, '').replace('bits.use', 'cheer')

describe('the first two minutes', () => {
  it.each(seeds)('bring an event within 5 s and eight kinds of card (%i)', (seed) => {
    const { events } = live(seenByChat, 120, seed)
    expect(events[0]?.at).toBeLessThanOrEqual(5 * SECOND_MS)
    const kinds = new Set(events.map(kindOf))
    for (const type of ['follow', 'subscribe', 'cheer', 'subscription.gift', 'raid']) {
      expect(kinds).toContain(`channel.${type}`)
    }
    expect(kinds.size).toBeGreaterThanOrEqual(10)
  })

  it.each(seeds)('hold a hype train and a poll from beginning to end (%i)', (seed) => {
    const { events } = live(seenByChat, 120, seed)
    for (const name of ['hype_train', 'poll']) {
      const told = events.filter(({ type }) => type.startsWith(`channel.${name}.`))
      const [first, ...others] = told.map(({ type }) => type.replace(`channel.${name}.`, ''))
      expect([first, others.at(-1)]).toEqual(['begin', 'end'])
      expect(others.length).toBeGreaterThan(5)
    }
  })

  it('are told in the order of their beats', () => {
    const times = arc.map(({ at }) => at)
    expect(times).toEqual(times.toSorted((a, b) => a - b))
    expect(times.at(-1)).toBeLessThan(2 * MINUTE_MS)
    expect(new Set(arc.map(({ story }) => stories[story])).size).toBeGreaterThanOrEqual(10)
  })
})

describe('a stream', () => {
  it.each(seeds)('stays on for ten minutes, and raids out only when it ends (%i)', (seed) => {
    const { events } = live(onTfue, 45 * 60, seed)
    const ends = byType(events, 'stream.offline').map(({ at }) => at)
    expect(ends[0] ?? Infinity).toBeGreaterThan(10 * MINUTE_MS)
    const out = byType(events, 'channel.raid').filter(
      ({ event }) => event['from_broadcaster_user_login'] === 'tfue',
    )
    expect(out.length).toBe(ends.length)
    expect(out.map(({ at }) => at + 5 * SECOND_MS)).toEqual(ends)
  })

  it('ends in the end, as a rule, and goes on a minute later', () => {
    const hours = seeds.map((seed) => live(onTfue, 45 * 60, seed).events)
    const ends = hours.flatMap((events) => byType(events, 'stream.offline'))
    const starts = hours.flatMap((events) => byType(events, 'stream.online'))
    expect(ends.length).toBeGreaterThan(seeds.length / 2)
    expect(starts.length).toBeGreaterThanOrEqual(ends.length - seeds.length)
  })
})

describe('the sums', () => {
  const runs = seeds.map((seed) => live(onTfue, 20 * 60, seed).events)
  const sum = (events: readonly Occurrence[], type: string, field: string) =>
    byType(events, type).reduce((all, { event }) => all + Number(event[field]), 0)

  it('of a hype train are those of the Bits and subs that come meanwhile', () => {
    const trains = runs.flatMap((events) =>
      byType(events, 'channel.hype_train.end').map((end) => {
        const begin = events.find(({ event }) => event['id'] === end.event['id'])
        // Gifts are handed out for a moment before the train that they begin.
        const from = (begin?.at ?? 0) - SECOND_MS
        const meanwhile = events.filter(({ at }) => at >= from && at <= end.at)
        return { total: end.event['total'], meanwhile }
      }),
    )
    expect(trains.length).toBeGreaterThan(seeds.length)
    for (const { total, meanwhile } of trains) {
      const bits = sum(meanwhile, 'channel.cheer', 'bits')
      const subs = sum(meanwhile, 'channel.subscription.gift', 'total')
      expect(total).toBe(bits + 500 * subs)
    }
  })

  it('of a poll only grow', () => {
    const polls = runs.flatMap((events) =>
      byType(events, 'channel.poll.end').map((end) =>
        events
          .filter(({ event, type }) => event['id'] === end.event['id'] && !type.endsWith('begin'))
          .map(({ event }) => JSON.stringify(event['choices']).matchAll(/"votes":(\d+)/g))
          .map((votes) => [...votes].reduce((all, [, count]) => all + Number(count), 0)),
      ),
    )
    expect(polls.length).toBeGreaterThan(seeds.length)
    for (const counts of polls) {
      expect(counts).toEqual(counts.toSorted((a, b) => a - b))
      expect(counts.at(-1)).toBeGreaterThan(100)
    }
  })
})
