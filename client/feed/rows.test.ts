import { describe, expect, it } from 'vitest'
import { samples } from '../../api/shared/samples'
import type { FeedEvent } from '../../api/shared/listen/feed-event'
import { entryOf, type Entry } from './entry'
import { dayOf, rowsOf } from './rows'

const noon = new Date(2026, 10, 21, 12).getTime()
const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

const event = (receivedAt: number): FeedEvent => ({
  channel: 'tfue',
  id: `at ${receivedAt}`,
  seq: receivedAt,
  epoch: 'one',
  type: 'channel.follow',
  version: '2',
  at: new Date(receivedAt).toISOString(),
  receivedAt,
  origin: 'twitch',
  streamer: { id: '1', login: 'tfue', name: 'Tfue' },
  event: samples['channel.follow'](),
})
const card = (...times: [number, ...number[]]): Entry => {
  const [lead] = times.map(event)
  if (!lead) throw new RangeError('A card has an event')
  return times.length === 1
    ? entryOf(lead)
    : { key: lead.id, kind: 'gift', lead, events: times.map(event) }
}
const dividers = (entries: readonly Entry[], openedAt = noon) =>
  rowsOf(entries, openedAt, dayOf(noon)).map(({ divider }) => divider)

describe('the rows', () => {
  it('are divided where the page was opened, and not when all is older or newer', () => {
    const [after, before] = [card(noon + MINUTE_MS), card(noon - MINUTE_MS)]
    expect(dividers([after, before])).toEqual([undefined, 'opened'])
    expect(dividers([before, card(noon - 2 * MINUTE_MS)])).toEqual([undefined, undefined])
  })

  it('are divided by days, beginning with another than today', () => {
    const yesterday = card(noon - DAY_MS)
    expect(
      dividers([card(noon), yesterday, card(noon - DAY_MS - MINUTE_MS)], noon - 2 * DAY_MS),
    ).toEqual([undefined, 'day', undefined])
    expect(dividers([yesterday])).toEqual(['day'])
  })

  it('are divided once, although a card tells something newer than its place', () => {
    const grown = card(noon + 2 * MINUTE_MS, noon - 3 * MINUTE_MS)
    expect(
      dividers([card(noon + MINUTE_MS), card(noon - MINUTE_MS), grown, card(noon - 5 * MINUTE_MS)]),
    ).toEqual([undefined, 'opened', undefined, undefined])
    const late = [
      card(noon + MINUTE_MS),
      card(noon - MINUTE_MS),
      card(noon + MINUTE_MS),
      card(noon - MINUTE_MS),
    ]
    expect(dividers(late)).toEqual([undefined, 'opened', undefined, undefined])
  })
})
