// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest'
import { show, within } from '../../tests/component'
import { eventOfAnyType, feedEvent } from '../../tests/feed-events'
import { hearServerTime, serverNow } from '../lib/serverTime'
import type { FeedEvent } from '../../api/shared/listen/feed-event'
import type { EventType } from '../../api/shared/types'
import HappeningNow from './HappeningNow.vue'
import NowLine from './NowLine.vue'

afterEach(() => hearServerTime(new Date().toUTCString()))

const inSeconds = (seconds: number): string => new Date(Date.now() + seconds * 1000).toISOString()

const train = (fields: object = {}) =>
  feedEvent('channel.hype_train.progress', {
    level: 3,
    progress: 680,
    goal: 1000,
    expires_at: inSeconds(161),
    ...fields,
  })
const poll = feedEvent('channel.poll.progress', {
  title: 'Next drop?',
  choices: [
    { id: '1', title: 'Tilted', votes: 542 },
    { id: '2', title: 'The docks', votes: '409' },
    { id: '3', title: '', votes: 253 },
  ],
  ends_at: inSeconds(48),
})
const outcomes = [
  { id: '1', title: 'Believe', channel_points: 251_320, users: 812 },
  { id: '2', title: 'Doubt', channel_points: 160_680, users: 498 },
]
const prediction = (fields: object = {}) =>
  feedEvent('channel.prediction.progress', {
    title: 'Win this game?',
    outcomes,
    locks_at: inSeconds(32),
    ...fields,
  })
const goal = feedEvent('channel.goal.progress', {
  description: 'New emote',
  type: 'subscription_count',
  current_amount: 184,
  target_amount: '200',
})

async function showNow(events: readonly FeedEvent[], props: object = {}, language = 'en' as const) {
  const shown = await show(HappeningNow, { props: { events, ...props }, language })
  // What tells what lives is loaded when something may.
  const region = () => shown.page.findByRole('region', { name: 'Happening now' })
  const card = async (title: string) => {
    const heading = await within(await region()).findByRole('heading', { name: title })
    const item = heading.closest('li')
    if (!item) throw new Error(`No card of ${title}`)
    return item
  }
  const words = async (title: string) =>
    (await card(title)).textContent?.replace(/\s+/g, ' ').trim()
  return { ...shown, region, card, words }
}

it('shows a hype train with its level, bar, leaders and clock', async () => {
  const { card, words } = await showNow([train()])
  expect(await words('Hype Train')).toMatch(/level 3 · led by Ada and Kaito/)
  expect(await words('Hype Train')).toMatch(/ends in 2:4\d/)
  const meter = within(await card('Hype Train')).getByRole('meter')
  expect(meter.getAttribute('aria-valuenow')).toBe('68')
  expect(await words('Hype Train')).toMatch(/1 ?2 ?3 · 68% ?4 ?5$/)
})

it('shows how a poll stands', async () => {
  const { card, words } = await showNow([poll])
  const choices = within(await card('Next drop?')).getAllByRole('listitem')
  expect(choices.map((choice) => choice.textContent?.trim())).toEqual([
    'Tilted45%',
    'The docks34%',
    'an unnamed choice21%',
  ])
  expect(await words('Next drop?')).toMatch(/0:4\d.*Poll ?1,204 votes$/)
})

it('shows the two sides of a prediction, and more of them as bars', async () => {
  const { words, set } = await showNow([prediction()])
  expect(await words('Win this game?')).toMatch(
    /locks in 0:3\d ?61% ?Believe · 1 : 1.6 ?812 viewers ?39% ?Doubt · 1 : 2.6 ?498 viewers/,
  )
  expect(await words('Win this game?')).toMatch(/Prediction ?412,000 points$/)
  const third = { id: '3', title: 'Draw', channel_points: 0 }
  await set({ events: [prediction({ outcomes: [...outcomes, third] })] })
  expect(await words('Win this game?')).toMatch(/Believe ?61% ?Doubt ?39% ?Draw ?0%/)
})

it('shows goals, charity and ad breaks', async () => {
  const money = (value: number) => ({ value, decimal_places: 2, currency: 'USD' })
  const { words, card } = await showNow([
    goal,
    feedEvent('channel.charity_campaign.progress', {
      charity_name: 'Games for Hospitals',
      current_amount: money(260_000),
      target_amount: money(500_000),
    }),
    feedEvent('channel.ad_break.begin', {
      duration_seconds: '60',
      is_automatic: 'true',
      started_at: inSeconds(0),
    }),
  ])
  expect(await words('New emote')).toBe('New emote184 of 200 subs')
  expect(
    within(await card('New emote'))
      .getByRole('meter')
      .getAttribute('aria-valuenow'),
  ).toBe('92')
  expect(await words('Games for Hospitals')).toMatch(/\$2,600 of \$5,000/)
  expect(await words('Ad break')).toMatch(/on schedule.*ends in (1:00|0:5\d)/)
})

it('changes in place, and leaves when it is over', async () => {
  const first = feedEvent('channel.hype_train.begin', { expires_at: inSeconds(161) })
  const further = train({ level: 4, progress: 100 })
  const { page, card, words, set } = await showNow([first])
  const before = await card('Hype Train')
  await set({ events: [further, first] })
  expect(await words('Hype Train')).toMatch(/level 4/)
  expect(await card('Hype Train')).toBe(before)
  await set({ events: [feedEvent('channel.hype_train.end', { level: 4 }), further] })
  expect(page.queryByRole('region')).toBeNull()
})

it('is not there where nothing lives', async () => {
  const { page } = await showNow([feedEvent('channel.raid'), feedEvent('channel.poll.end')])
  expect(page.queryByRole('region')).toBeNull()
})

it('says whose each is where several are watched, and what was only tried out', async () => {
  const test = feedEvent('channel.goal.begin', { description: 'New emote' }, { origin: 'test' })
  const { words } = await showNow([test], { nameOf: (login: string) => login.toUpperCase() })
  expect(await words('New emote')).toMatch(/TFUE ?Test/)
})

it('tells screen readers of no clock by itself', async () => {
  const { region } = await showNow([train(), poll, prediction(), goal])
  expect((await region()).querySelector('[aria-live], [role=status], [role=alert]')).toBeNull()
})

it('draws what odd senders tell of it', async () => {
  const odd = (type: EventType, event: object) =>
    eventOfAnyType({ type, event: { id: 'x', ...event } })
  const { region } = await showNow([
    odd('channel.hype_train.progress', { level: 'three', goal: 0, top_contributions: [null, 7] }),
    odd('channel.poll.progress', { choices: [null, { votes: 'many' }], title: 5 }),
    odd('channel.prediction.begin', { outcomes: [{}, {}] }),
    odd('channel.goal.begin', { current_amount: null, target_amount: 'x', type: 'constructor' }),
    odd('channel.charity_campaign.start', { current_amount: 5, charity_name: {} }),
  ])
  const found = within(await region())
  expect(found.getAllByRole('heading', { level: 3 }).map((one) => one.textContent)).toEqual([
    'Hype Train',
    '5',
    'Prediction',
    'Charity campaign',
    'Goal',
  ])
  expect((await region()).innerHTML).not.toMatch(/NaN|undefined|Infinity|\[object/)
})

it('speaks French', async () => {
  const { page } = await show(HappeningNow, { props: { events: [train(), goal] }, language: 'fr' })
  const region = await page.findByRole('region', { name: 'En ce moment' })
  expect(region.textContent).toMatch(/niveau 3 · mené par Ada et Kaito/)
  expect(region.textContent).toMatch(/fin dans 2:4\d/)
  expect(region.textContent).toMatch(/184 sur 200 abonnements/)
})

it('has a line of the most urgent thing, which opens the rest', async () => {
  const { page, user, emitted } = await show(NowLine, { props: { events: [goal, poll, train()] } })
  const line = await page.findByRole('button', { name: /^Hype Train level 3 2:4\d$/ })
  await user.click(line)
  expect(emitted('open')).toHaveLength(1)
})

it.each([
  ['fast', -60 * 60],
  ['slow', 60 * 60],
])('goes by the time of the server where the clock of the device is %s', async (_, seconds) => {
  hearServerTime(inSeconds(seconds))
  const at = inSeconds(seconds)
  const sent = { at, receivedAt: serverNow(), origin: 'twitch' } as const
  const fields = { title: 'Next drop?', ends_at: inSeconds(seconds + 48) }
  const { words } = await showNow([{ ...feedEvent('channel.poll.progress', fields), ...sent }])
  expect(await words('Next drop?')).toMatch(/0:[34]\d/)
})
