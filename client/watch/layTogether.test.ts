import { array, assert, integer, property } from 'fast-check'
import { expect, it } from 'vitest'
import type { FeedEvent } from '../../api/shared/listen/feed-event'
import { readEnvelope } from '../../api/shared/listen/feed-event'
import { layTogether } from './layTogether'

function event(login: string, receivedAt: number, id = `${login} ${receivedAt}`): FeedEvent {
  const envelope = readEnvelope({
    id,
    seq: 1,
    epoch: 'one',
    type: 'channel.raid',
    at: new Date(receivedAt).toISOString(),
    receivedAt,
    origin: 'twitch',
    streamer: { id: login, login, name: login },
    event: {},
  })
  if (!envelope) throw new Error('No envelope')
  return { ...envelope, channel: login }
}
const idsOf = (events: readonly FeedEvent[]) => events.map(({ id }) => id)

it('lays the newest first, of no more than are wanted', () => {
  const feeds = [[event('tfue', 9), event('tfue', 4)], [event('ninja', 7), event('ninja', 6)], []]
  expect(idsOf(layTogether(feeds, 10))).toEqual(['tfue 9', 'ninja 7', 'ninja 6', 'tfue 4'])
  expect(idsOf(layTogether(feeds, 3))).toEqual(['tfue 9', 'ninja 7', 'ninja 6'])
  expect(layTogether([], 10)).toEqual([])
})

it('keeps all, each once, in the order of their own feed, whatever the clocks say', () => {
  const feeds = array(array(integer({ min: 0, max: 50 }), { maxLength: 20 }), {
    maxLength: 4,
  })
  assert(
    property(feeds, (times) => {
      const all = times.map((own, feed) =>
        own.map((time, at) => event(`f${feed}`, time, `f${feed} ${at}`)),
      )
      const together = layTogether(all, 100)
      expect(together).toHaveLength(all.flat().length)
      for (const [feed, own] of all.entries()) {
        const found = together.filter(({ channel }) => channel === `f${feed}`)
        expect(idsOf(found)).toEqual(idsOf(own))
      }
    }),
  )
})
