// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest'
import { show, waitFor } from '../../../tests/component'
import { feedEvent } from '../../../tests/feed-events'
import type { FeedEvent } from '../../../api/shared/listen/feed-event'
import HistoryImport from './HistoryImport.vue'

const line = (event: FeedEvent) => JSON.stringify({ ...event, channel: undefined })

async function showImport(known: readonly FeedEvent[] = [], language: 'en' | 'fr' = 'en') {
  const merge = vi.fn<(events: readonly FeedEvent[]) => void>()
  const records = [{ login: 'tfue', feed: { events: known, merge } }]
  const shown = await show(HistoryImport, { props: { records }, language })
  const said = () => shown.page.getByRole('status').textContent?.trim() ?? ''
  const open = async (text: string) => {
    const name = language === 'en' ? 'Open a JSON Lines file' : /JSON Lines/
    await shown.user.upload(shown.page.getByLabelText(name), new File([text], 'session.jsonl'))
    await waitFor(() => expect(said()).not.toBe(''))
  }
  return { ...shown, merge, said, open }
}

it('shows the events of a file as replays, and says how many', async () => {
  const { open, said, merge } = await showImport()
  await open(`${line(feedEvent('channel.raid'))}\n${line(feedEvent('channel.follow'))}\n`)
  expect(said()).toBe('2 events imported')
  const [shown] = merge.mock.calls[0] ?? []
  expect(shown?.map(({ origin }) => origin)).toEqual(['replay', 'replay'])
})

it('leaves out what is on the page already', async () => {
  const known = feedEvent('channel.raid')
  const { open, said, merge } = await showImport([known])
  await open(`${line(known)}\n${line(feedEvent('channel.follow'))}`)
  expect(said()).toBe('1 event imported, 1 already here')
  expect(merge.mock.calls[0]?.[0]).toHaveLength(1)
})

it('names the streamers of what belongs to another page', async () => {
  const streamer = { id: '2', login: 'ninja', name: 'Ninja' }
  const { open, said } = await showImport()
  await open(line(feedEvent('channel.raid', {}, { streamer })))
  expect(said()).toContain('The file has no events for this page.')
  expect(said()).toContain('1 event from ninja left out. Open them on their own page.')
})

it('tells the lines that cannot be read, and why, but not hundreds of them', async () => {
  const { page, open, said } = await showImport()
  await open(
    [line(feedEvent('channel.raid')), ...Array<string>(5).fill('{'), '{}', '[]'].join('\n'),
  )
  expect(said()).toContain('1 event imported')
  expect(said()).toContain('7 lines couldn’t be read:')
  const told = page.getAllByRole('listitem').map((item) => item.textContent?.trim())
  expect(told).toHaveLength(6)
  expect(told[0]).toBe('Line 2 isn’t JSON')
  expect(told[5]).toBe('and 2 more')
})

it('tells a whole line of JSON that is no event apart', async () => {
  const { page, open } = await showImport()
  await open('{"hello":"world"}')
  expect(page.getByRole('listitem').textContent?.trim()).toBe('Line 1 isn’t a complete event')
})

it('forgets what it said of one file when the next is opened', async () => {
  const { open, said, page } = await showImport()
  await open('{')
  await open(line(feedEvent('channel.raid')))
  await waitFor(() => expect(said()).toBe('1 event imported'))
  expect(page.queryByRole('listitem')).toBeNull()
})

it('speaks French', async () => {
  const { page } = await showImport([], 'fr')
  expect(page.getByRole('heading', { name: 'Importer' })).toBeTruthy()
})
