import { describe, expect, it } from 'vitest'
import type { FeedEvent } from '../../../api/shared/listen/feed-event'
import { newestFirst } from '../../../api/shared/listen/order'
import { event } from '../fixtures/secondsAfterNoon'
import { createGrouping } from '../group'
import { groupEvents } from '../groupEvents'

const cards = (...events: FeedEvent[]) => groupEvents(newestFirst(events))
const sizes = (...events: FeedEvent[]) => cards(...events).map((card) => card.events.length)

describe('lines of chat', () => {
  const said = (second: number, by: string, fields: object = {}, overrides: object = {}) =>
    event(
      'channel.chat.message',
      second,
      {
        chatter_user_login: by.toLowerCase(),
        chatter_user_name: by,
        message_id: `line ${second} ${by}`,
        ...fields,
      },
      overrides,
    )

  it('of a minute are one card, whatever order they came in, and stand where the first one stands', () => {
    const all = [said(0, 'Ann'), said(20, 'Ben'), said(59, 'Ann')]
    const follow = event('channel.follow', 30)
    for (const order of [all, all.toReversed()]) {
      const [first, second, ...others] = cards(...order, follow)
      expect(others).toEqual([])
      expect([first?.lead, second?.lead]).toEqual([follow, all[0]])
      expect(second).toMatchObject({ kind: 'chat', events: all })
    }
    expect(sizes(said(10, 'Ann'), said(59, 'Ben'), said(60, 'Cy'), said(62, 'Dee'))).toEqual([2, 2])
  })

  it('stand alone where there is but one', () => {
    expect(cards(said(0, 'Ann'))).toMatchObject([{ kind: 'event' }])
  })

  it.each([
    ['highlighted', { message_type: 'channel_points_highlighted' }],
    ['an introduction', { message_type: 'user_intro' }],
    ['paid for with points', { channel_points_custom_reward_id: 'reward' }],
    ['a cheer', { cheer: { bits: 100 } }],
    ['a reply to the streamer', { reply: { parent_user_login: 'tfue' } }],
    ['the streamer’s', { chatter_user_login: 'Tfue' }],
  ])('that are %s are to be seen', (_, fields) => {
    expect(sizes(said(0, 'Ann'), said(1, 'Ben'), said(2, 'Cy', fields))).toEqual([1, 2])
  })

  it('that reply to others are as any other', () => {
    const reply = { parent_user_login: 'ann' }
    expect(sizes(said(0, 'Ann'), said(1, 'Ben', { reply }))).toEqual([2])
  })

  it('that were tried out or sent again are to be seen', () => {
    const tries = ['test', 'replay'].map((origin) => said(1, origin, {}, { origin }))
    expect(sizes(said(0, 'Ann'), said(0, 'Ben'), ...tries).toSorted()).toEqual([1, 1, 2])
  })

  it('are each a card where each is to be read', () => {
    const all = [said(0, 'Ann'), said(20, 'Ben')]
    expect(createGrouping(true)(newestFirst(all)).map(({ lead }) => lead)).toEqual(all.toReversed())
  })
})
