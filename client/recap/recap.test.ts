import { expect, it } from 'vitest'
import { samples } from '../../api/shared/samples'
import type { EventType } from '../../api/shared/types'
import { readEnvelope, type FeedEvent } from '../../api/shared/listen/feed-event'
import { en } from '../feed/sentences/fixtures/en'
import { texts } from './texts/en'
import { recap } from './recap'

const start = Date.parse('2026-11-21T12:00:00Z')

function event(login: string, type: EventType, second: number, fields: object): FeedEvent {
  const receivedAt = start + second * 1000
  const envelope = readEnvelope({
    id: `${login} ${type} ${second}`,
    seq: second,
    epoch: 'one',
    type,
    at: new Date(receivedAt).toISOString(),
    receivedAt,
    origin: 'twitch',
    streamer: { id: login, login, name: login },
    event: { ...samples[type](), ...fields },
  })
  if (!envelope) throw new Error('No envelope')
  return { ...envelope, channel: login }
}

const by = (name: string) => ({ user_id: name, user_login: name.toLowerCase(), user_name: name })
const events = [
  event('ninja', 'channel.follow', 5, by('Ada')),
  event('tfue', 'channel.follow', 4, by('Ada')),
  event('ninja', 'channel.subscribe', 3, { ...by('Kaito'), tier: '1000', is_gift: true }),
  event('tfue', 'channel.subscription.gift', 2, { ...by('Noor'), tier: '1000', total: 1 }),
  event('tfue', 'channel.follow', 1, by('Early')),
]
const since = { at: start + 1000, text: '12:00' }

it('counts on each channel by itself, and says where the last of all was', () => {
  const result = recap(events, since, en, texts, (login) => login.toUpperCase())
  expect(result).toMatch(/^Since 12:00: 2 subs and 2 follows\. .+Ada followed \(NINJA\)\.$/)
})

it('names no channel where there is only one', () => {
  const own = events.filter(({ channel }) => channel === 'tfue')
  expect(recap(own, since, en, texts)).toMatch(
    /^Since 12:00: 1 sub and 1 follow\. .+: Ada followed\.$/,
  )
})

it('tells as the last of all what happened, not what somebody said after it', () => {
  const talk = event('tfue', 'channel.chat.message', 6, {})
  const own = events.filter(({ channel }) => channel === 'tfue')
  expect(recap([talk, ...own], since, en, texts)).toMatch(/: Ada followed\.$/)
  expect(recap([talk], since, en, texts)).toMatch(/: Noor: .*\.$/)
})
