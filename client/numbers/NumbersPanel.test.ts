// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { ref } from 'vue'
import { show } from '../../tests/component'
import { feedEvent } from '../../tests/feed-events'
import type { FeedEvent } from '../../api/shared/listen/feed-event'
import NumbersPanel from './NumbersPanel.vue'

const HOUR_MS = 3_600_000
const openedAt = Date.now() - HOUR_MS
const before = { receivedAt: openedAt - HOUR_MS }

const record = (events: readonly FeedEvent[], startedAt?: number, login = 'tfue') => ({
  login,
  feed: { events },
  name: ref(login),
  samples: ref([]),
  streamer: ref({
    stream: startedAt
      ? { startedAt: new Date(startedAt).toISOString(), viewers: 5, thumbnail: '' }
      : null,
  }),
})

async function showNumbers(records: readonly object[], language: 'en' | 'fr' = 'en') {
  const shown = await show(NumbersPanel, { props: { records, openedAt, isOpen: true }, language })
  const figure = (name: string) =>
    shown.page.getByText(name, { selector: 'dt' }).nextElementSibling?.textContent?.trim()
  const period = () => shown.page.getByRole<HTMLSelectElement>('combobox')
  const periods = () => [...period().options].map((option) => option.textContent?.trim())
  return { ...shown, figure, period, periods }
}

const cheer = (bits: number, fields = {}) => feedEvent('channel.cheer', { bits }, fields)

it('adds up what came since the page was opened', async () => {
  const { page, figure } = await showNumbers([
    record([cheer(500), cheer(1500), feedEvent('channel.raid'), feedEvent('channel.follow')]),
  ])
  expect(page.getByRole('region', { name: 'Numbers' })).toBeTruthy()
  expect(figure('Bits')).toBe('2,000')
  expect(figure('Raids in')).toBe('1 240 viewers')
  expect(figure('Follows')).toBe('1')
  expect(figure('Subs')).toBe('0')
})

it('never counts tests and replays', async () => {
  const { figure } = await showNumbers([
    record([cheer(500, { origin: 'test' }), cheer(70, { origin: 'replay' }), cheer(7)]),
  ])
  expect(figure('Bits')).toBe('7')
})

it('counts from the start of the stream, and further back or less when asked', async () => {
  const events = [
    cheer(1),
    cheer(10, before),
    cheer(100, { receivedAt: before.receivedAt - HOUR_MS }),
  ]
  const { user, figure, period, periods } = await showNumbers([
    record(events, before.receivedAt - 60_000),
  ])
  expect(periods()).toEqual(['This stream', 'This visit', 'Everything on this page'])
  expect(figure('Bits')).toBe('11')
  await user.selectOptions(period(), 'Everything on this page')
  expect(figure('Bits')).toBe('111')
  await user.selectOptions(period(), 'This visit')
  expect(figure('Bits')).toBe('1')
})

it('offers no stream to count from while there is none', async () => {
  const { periods } = await showNumbers([record([])])
  expect(periods()).toEqual(['This visit', 'Everything on this page'])
})

it('tells the totals alone until more is wanted', async () => {
  const { page, user, emitted, set } = await showNumbers([record([cheer(500)])])
  await set({ isOpen: false })
  expect(page.queryByRole('combobox')).toBeNull()
  await user.click(page.getByRole('button', { name: 'This visit’s numbers', expanded: false }))
  expect(emitted('toggle')).toHaveLength(1)
})

it('names who gave most, by the rule that it tells', async () => {
  const { page } = await showNumbers([record([cheer(500), feedEvent('channel.subscription.gift')])])
  const [first, second] = (await page.findAllByRole('listitem')).map((item) =>
    item.textContent?.replace(/\s+/g, ' ').trim(),
  )
  expect(first).toBe('Ada 20 subs 10,000 points')
  expect(second).toBe('Kaito 500 bits 500 points')
})

it('says so where nobody gave anything', async () => {
  const { page } = await showNumbers([record([])])
  expect(await page.findByText('Nobody yet.')).toBeTruthy()
})

it('adds up several streamers', async () => {
  const other = { streamer: { id: '2', login: 'ninja', name: 'Ninja' } }
  const { figure } = await showNumbers([
    record([cheer(1)]),
    record([cheer(2, other)], undefined, 'ninja'),
  ])
  expect(figure('Bits')).toBe('3')
})

it('writes numbers as French does', async () => {
  const { figure } = await showNumbers([record([cheer(2000)])], 'fr')
  expect(figure('Bits')).toMatch(/^2\s000$/)
})

it('names the streams of several as more than one', async () => {
  const startedAt = openedAt - HOUR_MS
  const { page, periods } = await showNumbers([
    record([cheer(1)], startedAt),
    record([cheer(2)], startedAt, 'ninja'),
  ])
  expect(page.getByRole('heading', { name: 'These streams’ numbers' })).toBeTruthy()
  expect(periods()[0]).toBe('These streams')
})
