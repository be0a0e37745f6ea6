import { describe, expect, it } from 'vitest'
import { channelOf, inspectorChannel, topicsChannel, wandChannel } from '../channel-names'
import type { Origin } from '../envelope'
import { samples } from '../samples'
import type { EventType } from '../types'
import { isFromServer, readEvent } from './feed-event'

const [OWN, MODERATORS] = [channelOf.broadcaster('tfue'), channelOf.moderator('tfue')]

/** What travels on Pusher, as if Twitch had told it of Tfue. */
const envelope = (type: string, more: { origin?: Origin; login?: string } = {}) => ({
  id: 'forged',
  seq: 1,
  epoch: 'one',
  type,
  version: '1',
  at: '2026-11-21T12:00:00Z',
  receivedAt: 1,
  origin: more.origin ?? 'twitch',
  streamer: { id: '1', login: more.login ?? 'tfue', name: 'Tfue' },
  event: { ...samples['channel.subscription.gift'](), total: 100 },
})
const GIFT: EventType = 'channel.subscription.gift'

describe('an event on a channel', () => {
  it.each([
    ['a public one on the public channel', 'tfue', GIFT],
    ['a moderators’ one on theirs', MODERATORS, 'channel.ban'],
    ['a broadcaster’s one on the own', OWN, 'channel.subscription.end'],
    ['one of a type that only a newer server knows', 'tfue', 'channel.brand_new'],
  ])('is believed where the server tells it: %s', (_, channel, type) => {
    expect(readEvent(channel, type, envelope(type))).toMatchObject({ type, channel })
  })

  it.each([
    ['a moderator’s client event with a gift of 100', MODERATORS, `client-${GIFT}`, GIFT],
    ['one that calls itself a client event inside too', MODERATORS, `client-x`, 'client-x'],
    ['an envelope of another type than its name', 'tfue', 'channel.follow', GIFT],
    ['a public type on the moderators’ channel', MODERATORS, GIFT, GIFT],
    ['a moderators’ type on the public channel', 'tfue', 'channel.ban', 'channel.ban'],
    ['a broadcaster’s type on the moderators’ channel', MODERATORS, 'channel.subscription.end', ''],
    ['a type that belongs to no channel', 'tfue', 'user.update', ''],
    ['a channel of topics', topicsChannel('tfue'), GIFT, GIFT],
    ['an inspector’s channel', inspectorChannel('tfue'), GIFT, GIFT],
    ['a wand’s channel', wandChannel('tfue'), GIFT, GIFT],
    ['a presence channel', 'presence-tfue', GIFT, GIFT],
    ['another streamer’s channel', 'ninja', GIFT, GIFT],
    ['a channel that is none of ours', 'private-tfue-mods-mods', GIFT, GIFT],
  ])('is not believed: %s', (_, channel, name, type) => {
    expect(readEvent(channel, name, envelope(type || name))).toBeUndefined()
  })

  it.each(['test', 'replay'] as const)('may say that it is a %s on any of them', (origin) => {
    for (const channel of ['tfue', OWN, MODERATORS]) {
      expect(readEvent(channel, GIFT, envelope(GIFT, { origin }))).toMatchObject({ origin })
    }
    expect(readEvent('tfue', GIFT, envelope(GIFT, { origin, login: 'ninja' }))).toBeUndefined()
  })

  it('is shown as it is, as a test, where somebody sent it by hand', () => {
    for (const [channel, data] of [
      ['tfue', { total: 100, origin: 'twitch' }],
      [MODERATORS, 'hello'],
    ] as const) {
      const shown = readEvent(channel, GIFT, data)
      expect(shown).toMatchObject({ type: GIFT, origin: 'test', channel, seq: 0 })
      expect(shown?.streamer.login).toBe('tfue')
    }
  })

  it('is not shown where a client sent it by hand', () => {
    expect(readEvent(MODERATORS, 'client-hello', { total: 100 })).toBeUndefined()
  })
})

describe('the name of an event', () => {
  it.each(['client-report', 'client-', 'pusher:error', 'pusher_internal:member_added'])(
    'is not the server’s: %s',
    (name) => expect(isFromServer(name)).toBe(false),
  )

  it.each(['report', 'topics', 'channel.raid', 'clients'])('is the server’s: %s', (name) =>
    expect(isFromServer(name)).toBe(true),
  )
})
