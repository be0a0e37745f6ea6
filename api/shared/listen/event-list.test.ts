import { describe, expect, it, vi } from 'vitest'
import { samples } from '../samples'
import { createEventList, type EventList, type DuplicateRule } from './event-list'
import type { FeedEvent } from './feed-event'
import * as order from './order'

const event = (seq: number, fields: Partial<FeedEvent> = {}): FeedEvent => ({
  channel: 'tfue',
  id: `${seq}`,
  seq,
  epoch: 'one',
  type: 'channel.follow',
  version: '2',
  at: '2026-11-21T12:00:00Z',
  receivedAt: seq,
  origin: 'twitch',
  streamer: { id: '1', login: 'tfue', name: 'Tfue' },
  event: samples['channel.follow'](),
  ...fields,
})
const events = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => event(from + index))
const ids = (list: EventList) => list.read().map(({ id }) => id)

describe('a list of events', () => {
  it('is the same whatever the order, the repetition and the reading between', () => {
    const arrivals = [
      [1, 2, 3, 4],
      [4, 3, 2, 1],
      [2, 2, 4, 1, 3, 1, 4],
    ]
    for (const arrival of arrivals) {
      for (const isRead of [true, false]) {
        const list = createEventList()
        for (const seq of arrival) {
          list.merge([event(seq)])
          if (isRead) list.read()
        }
        expect(ids(list)).toEqual(['4', '3', '2', '1'])
      }
    }
  })

  it('says what was new, and that it has changed only where it has', () => {
    const changed = vi.fn<() => void>()
    const list = createEventList({ changed })
    expect(list.merge(events(1, 2)).map(({ id }) => id)).toEqual(['1', '2'])
    expect(list.merge([event(2), event(3)]).map(({ id }) => id)).toEqual(['3'])
    expect(changed).toHaveBeenCalledTimes(2)
    expect(list.merge([event(1)])).toEqual([])
    expect(changed).toHaveBeenCalledTimes(2)
  })

  it('changes where a copy says more, though nothing is new', () => {
    const changed = vi.fn<() => void>()
    const list = createEventList({ changed })
    list.merge([event(1, { truncated: true })])
    expect(list.merge([event(1)])).toEqual([])
    expect(changed).toHaveBeenCalledTimes(2)
    expect(list.read()[0]?.truncated).toBeUndefined()
    list.merge([event(1, { truncated: true })])
    expect(changed).toHaveBeenCalledTimes(2)
  })

  it('stays the same object until something changes', () => {
    const list = createEventList()
    list.merge(events(1, 3))
    const read = list.read()
    list.merge([event(2)])
    expect(list.read()).toBe(read)
  })

  it('is not sorted anew for what comes after all the others', () => {
    const sort = vi.spyOn(order, 'newestFirst')
    const list = createEventList()
    list.merge(events(1, 100))
    list.read()
    for (let seq = 101; seq <= 200; seq++) {
      list.merge([event(seq)])
      list.read()
    }
    expect(sort).not.toHaveBeenCalled()
    list.merge([event(0)])
    expect(ids(list).at(-1)).toBe('0')
    expect(sort).toHaveBeenCalledOnce()
    sort.mockRestore()
  })

  it('keeps the newest, and does not grow for ever where nobody reads it', () => {
    const list = createEventList({ max: 10 })
    for (let seq = 1; seq <= 105; seq++) {
      list.merge([event(seq)])
      expect(list.size()).toBeLessThanOrEqual(20)
    }
    expect(ids(list)).toEqual(
      events(96, 105)
        .toReversed()
        .map(({ id }) => id),
    )
    expect(list.size()).toBe(10)
  })

  it('is empty again when it is cleared', () => {
    const changed = vi.fn<() => void>()
    const list = createEventList({ changed })
    list.merge(events(1, 3))
    list.read()
    list.clear()
    expect(list.read()).toEqual([])
    expect(changed).toHaveBeenCalledTimes(2)
    expect(list.merge([event(1)])).toHaveLength(1)
  })
})

describe('a list that is told the same by two ways', () => {
  const rule: DuplicateRule = {
    isDuplicate: (a, b) => a.channel !== b.channel && a.at === b.at,
    richer: (a, b) => (a.channel === 'tfue' ? a : b),
  }
  const own = event(1, { id: 'own', channel: 'rich' })
  const everybody = event(2, { id: 'everybody' })

  it.each([[[own, everybody]], [[everybody, own]]])('keeps one of them', (arrival) => {
    const list = createEventList()
    list.expectDuplicates(rule)
    for (const one of arrival) list.merge([one])
    expect(ids(list)).toEqual(['everybody'])
    list.clear()
    list.merge(arrival)
    expect(ids(list)).toEqual(['everybody'])
  })

  it('does not tell of the second as new', () => {
    const list = createEventList()
    list.expectDuplicates(rule)
    expect(list.merge([own])).toHaveLength(1)
    expect(list.merge([everybody])).toEqual([])
  })

  it('keeps both where nobody expects them', () => {
    const list = createEventList()
    list.merge([own, everybody])
    expect(list.read()).toHaveLength(2)
  })
})
