import { beforeAll, expect, it } from 'vitest'
import { readEnvelope, type FeedEvent } from '../../api/shared/listen/feed-event'
import { samples } from '../../api/shared/samples'
import { chatLine } from '../../api/sandbox/life/message'
import { notice } from '../../api/sandbox/life/notice'
import { kaito, noor } from '../../api/shared/cast'
import { setLanguage, withTexts } from '../language/language'
import { chatLines } from './chatLines'

beforeAll(async () => {
  await setLanguage('en')
  await withTexts(() => import('./chatLines'))
})

function told({ type, event }: { type: string; event: object }, at: number): FeedEvent[] {
  const place = { id: `told ${at}`, seq: at, epoch: 'one', version: '1', receivedAt: at }
  const when = '2026-11-28T20:00:00Z'
  const envelope = readEnvelope({
    ...place,
    type,
    event,
    at: when,
    origin: 'twitch',
    streamer: noor,
  })
  return envelope ? [{ ...envelope, channel: noor.login }] : []
}

it('has what is said and what is told, the newest last, with spaces around emotes', () => {
  const bomb = { id: 'one', total: 5, sub_tier: '1000' }
  const gift = { community_gift_id: 'one' }
  const events = [
    notice(kaito, 'sub_gift', 'Kaito gifted a Tier 1 sub to Noor!', gift),
    notice(kaito, 'community_sub_gift', 'Kaito is gifting 5 Tier 1 subs!', bomb),
    chatLine(noor, 'so close LUL gg'),
  ]
  const lines = chatLines(events.flatMap(told))
  expect(lines.map(({ who, isNotice }) => [who, isNotice])).toEqual([
    ['Noor', false],
    ['Kaito', true],
  ])
  expect(lines[0]?.parts.map(({ text }) => text)).toEqual(['so close ', 'LUL', ' gg'])
  expect(lines[0]?.parts[1]?.sign).toBeDefined()
  expect(lines[1]?.parts[0]?.text).toBe('is gifting 5 Tier 1 subs!')
})

const follow = (user_name: string) => ({
  type: 'channel.follow',
  event: { ...samples['channel.follow'](), user_name },
})
const wordsIn = (events: { type: string; event: object }[]) =>
  chatLines(events.flatMap(told)).map(({ parts }) => parts.map(({ text }) => text).join(''))

it('forgets no line for all that happens beside chat', () => {
  const bomb = notice(kaito, 'community_sub_gift', 'Kaito is gifting!', { id: 'one', total: 5 })
  const follows = Array.from({ length: 500 }, () => follow('Ada'))
  const late = [...follows, chatLine(noor, 'gg'), bomb]
  const lines = chatLines([
    ...late.flatMap((one, at) => told(one, 60_000 + at)),
    ...told(follow('Grace'), 0),
  ])
  expect(lines.map(({ parts }) => parts[0]?.text)).toEqual(['Grace followed', 'is gifting!', 'gg'])
})

it('keeps what is told of the channel when somebody writes', () => {
  expect(wordsIn([chatLine(noor, 'gg'), follow('Ada')])).toEqual(['Ada followed', 'gg'])
})

it('has the words of a message that comes without fragments', () => {
  expect(wordsIn([chatLine(noor, '', { message: { text: 'hello' } })])).toEqual(['hello'])
})
