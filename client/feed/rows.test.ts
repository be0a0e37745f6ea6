import { describe, expect, it } from 'vitest'
import { samples } from '../../api/shared/samples'
import type { FeedEvent } from '../../api/shared/listen/feed-event'
import { entryOf, type Entry } from './entry'
import { dayOf, rowsOf } from './rows'

const noon = new Date(2026, 10, 21, 12).getTime()
const minute = 60_000
const day = 24 * 60 * minute

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
    const [after, before] = [card(noon + minute), card(noon - minute)]
    expect(dividers([after, before])).toEqual([undefined, 'opened'])
    expect(dividers([before, card(noon - 2 * minute)])).toEqual([undefined, undefined])
  })

  it('are divided by days, beginning with another than today', () => {
    const yesterday = card(noon - day)
    expect(dividers([card(noon), yesterday, card(noon - day - minute)], noon - 2 * day)).toEqual([
      undefined,
      'day',
      undefined,
    ])
    expect(dividers([yesterday])).toEqual(['day'])
  })

  it('are divided once, although a card tells something newer than its place', () => {
    const grown = card(noon + 2 * minute, noon - 3 * minute)
    expect(
      dividers([card(noon + minute), card(noon - minute), grown, card(noon - 5 * minute)]),
    ).toEqual([undefined, 'opened', undefined, undefined])
    const late = [
      card(noon + minute),
      card(noon - minute),
      card(noon + minute),
      card(noon - minute),
    ]
    expect(dividers(late)).toEqual([undefined, 'opened', undefined, undefined])
  })
})
