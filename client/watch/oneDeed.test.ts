import { assert, property, shuffledSubarray } from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FeedEvent } from '../../api/shared/listen/feed-event'
import { newestFirst } from '../../api/shared/listen/order'
import { describe as tell } from '../feed/describe'
import { en } from '../feed/sentences/fixtures/en'
import { fr } from '../feed/sentences/fixtures/fr'
import { groupEvents } from '../feed/groupEvents'
import { arrived, notice, topic, who, type Told } from '../feed/fixtures/tellings'
import { countedIn } from '../numbers/deeds'
import { totalsOf } from '../numbers/totals'
import { layTogether } from './layTogether'

const between = {
  ...who('Ninja', 'from_broadcaster_user'),
  ...who('Tfue', 'to_broadcaster_user'),
  viewers: 240,
}
const raid = [
  topic('channel.raid', between, 'ninja'),
  topic('channel.raid', between, 'tfue'),
  notice('raid', 'Ninja', { ...who('Ninja'), viewer_count: 240, profile_image_url: '' }),
]
const plan = { sub_tier: '1000' }
const sub = [
  topic('channel.subscribe', { ...who('Ada'), tier: '1000', is_gift: false }, 'ninja'),
  notice('sub', 'Ada', plan, { login: 'ninja' }),
  notice('shared_chat_sub', 'Ada', plan, { login: 'tfue', source: 'Ninja' }),
]
const said = (login: string, id: string, source: object = {}) =>
  topic('channel.chat.message', { ...who('Ada', 'chatter_user'), message_id: id, ...source }, login)
const message = [
  said('ninja', 'first'),
  said('tfue', 'copy', {
    ...who('Ninja', 'source_broadcaster_user'),
    source_message_id: 'first',
  }),
]
const session = (login: string) => topic('channel.shared_chat.begin', { session_id: 'one' }, login)
const sharedChat = [session('ninja'), session('tfue')]

/** The feeds of both streamers as one, of what of it is heard, in any order. */
const heard = (told: readonly Told[]) =>
  shuffledSubarray([...told], { minLength: 1 }).map((some) => {
    const events = some.map((one, at) => arrived(one, one.login, at * 700))
    const own = (login: string) =>
      newestFirst(events.filter(({ streamer }) => streamer.login === login))
    return layTogether([own('tfue'), own('ninja')], 100)
  })
const loginsOf = (events: readonly FeedEvent[]) =>
  new Set(events.map(({ streamer }) => streamer.login))

describe.each([
  ['a raid between them', raid],
  ['a sub in their shared chat', sub],
  ['a message in their shared chat', message],
  ['the beginning of their shared chat', sharedChat],
])('of two who are watched together, %s', (_, told) => {
  it('is one card, of all on whose channels it is told, in any order, whatever is not heard', () => {
    assert(
      property(heard(told), (events) => {
        const [card, ...others] = groupEvents(events)
        expect(others).toEqual([])
        expect(loginsOf(card?.events ?? [])).toEqual(loginsOf(events))
      }),
    )
  })
})

describe('of two who are watched together', () => {
  it.each([
    [en, 'on the channel of Ninja'],
    [fr, 'sur la chaîne de Ninja'],
  ])('a message of the channel of which nothing is heard names it', (locale, words) => {
    const [, copy] = message.map((one) => arrived(one, one.login, 0))
    expect(copy && tell(copy, locale).detail).toBe(words)
  })

  it('a raid between them counts once, and comes from the one and goes to the other', () => {
    const events = raid.map((one) => arrived(one, one.login, 0))
    const of = (login: string) =>
      totalsOf(countedIn(events.filter(({ streamer }) => streamer.login === login)))
    expect(totalsOf(countedIn(events)).raidsIn).toEqual({ count: 1, viewers: 240 })
    expect([of('ninja').raidsOut.count, of('ninja').raidsIn.count]).toEqual([1, 0])
    expect([of('tfue').raidsOut.count, of('tfue').raidsIn.count]).toEqual([0, 1])
  })

  it('a sub on the channel of one counts there alone, and once', () => {
    const events = sub.map((one) => arrived(one, one.login, 0))
    expect(totalsOf(countedIn(events)).subs).toBe(1)
    expect(totalsOf(countedIn(events.slice(2))).subs).toBe(0)
  })
})
