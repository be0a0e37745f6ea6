import { describe, expect, it } from 'vitest'
import { createWorld } from '../world'
import { byType, live, onTfue, type Occurrence } from './fixture'

describe('life in the sandbox', () => {
  it('does not happen where nobody listens', () => {
    expect(live(() => false, 600).events).toEqual([])
    expect(new Set(live(onTfue, 300).events.map(({ login }) => login))).toContain('tfue')
  })

  it('begins within five seconds, and never pauses for long', () => {
    const { events } = live(onTfue, 900)
    const times = events.filter(({ login }) => login === 'tfue').map(({ at }) => at)
    expect(times[0]).toBeLessThanOrEqual(5_000)
    const pauses = times.slice(1).map((at, index) => at - (times[index] ?? 0))
    expect(Math.max(...pauses)).toBeLessThanOrEqual(75_000)
  })

  it('has something to tell where only what needs no consent is heard', () => {
    const open = new Set(['stream.online', 'stream.offline', 'channel.update', 'channel.raid'])
    const { events } = live((type, login) => login === 'tfue' && open.has(type), 600)
    expect(events.length).toBeGreaterThan(8)
    expect(events.filter(({ type }) => !open.has(type))).toEqual([])
  })

  it('is the same in the world as in the events', () => {
    const seeds = Array.from({ length: 20 }, (_, index) => index + 1)
    const runs = seeds.map((seed) => live(onTfue, 900, seed))
    for (const { events, world } of runs) {
      const own = events.filter(({ login }) => login === 'tfue')
      const last = own.findLast(({ type }) => type.startsWith('stream.o'))
      const channel = world.byLogin('tfue')
      expect(channel?.stream !== undefined).toBe(last?.type !== 'stream.offline')
      const titles = byType(own, 'channel.update').map(({ event }) => event['title'])
      expect(channel?.title).toBe(titles.at(-1) ?? createWorld().byLogin('tfue')?.title)
    }
    expect(runs.some(({ events }) => byType(events, 'stream.offline').length > 0)).toBe(true)
  })

  it('tells a story in its order, with sums that add up', () => {
    const events = Array.from(
      { length: 12 },
      (_, index) => live(onTfue, 900, index + 1).events,
    ).flat()
    const trains = new Map<unknown, Occurrence[]>()
    for (const one of events.filter(({ type }) => type.startsWith('channel.hype_train'))) {
      trains.set(one.event['id'], [...(trains.get(one.event['id']) ?? []), one])
    }
    expect(trains.size).toBeGreaterThan(0)
    for (const train of trains.values()) {
      expect(train[0]?.type).toBe('channel.hype_train.begin')
      const totals = train.map(({ event }) => Number(event['total']))
      expect(totals).toEqual(totals.toSorted((a, b) => a - b))
    }
    const gift = byType(events, 'channel.subscription.gift')[0]
    expect(gift?.event).toMatchObject({ total: expect.any(Number), broadcaster_user_login: 'tfue' })
    const poll = events.find(({ type }) => type.startsWith('channel.poll'))
    expect(poll?.type).toBe('channel.poll.begin')
  })

  it('tells a raid to both ends, if both are heard', () => {
    const { events } = live(() => true, 1_800)
    const raids = byType(events, 'channel.raid')
    const ends = raids.map(({ event }) =>
      JSON.stringify([event['from_broadcaster_user_login'], event['viewers']]),
    )
    expect(new Set(ends).size).toBeLessThan(ends.length)
  })
})
