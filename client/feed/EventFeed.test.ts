// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest'
import { show, waitFor } from '../../tests/component'
import { feedEvent, feedOf } from '../../tests/feed-events'
import type { FeedEvent } from '../../api/shared/listen/feed-event'
import EventFeed from './EventFeed.vue'

// Nobody is known at Twitch.
beforeEach(() => void vi.stubGlobal('fetch', async () => new Response('', { status: 404 })))

const raid = (name = 'Margaret', viewers = 240) =>
  feedEvent('channel.raid', { from_broadcaster_user_name: name, viewers })
const follow = (name: string) => feedEvent('channel.follow', { user_name: name })

async function showFeed(
  events: readonly FeedEvent[],
  { at = '/watch/tfue', language = 'en' as 'en' | 'fr', isLoading = false, ...props } = {},
) {
  const shown = await show(EventFeed, {
    at,
    language,
    props: { feed: feedOf(events), isLoading, ...props },
    slots: { empty: '<p>Nothing has happened yet</p>', notice: '<p>A notice</p>' },
  })
  const cards = () =>
    shown.page.queryAllByRole('article').map((card) => card.getAttribute('aria-label'))
  const come = (...fresh: FeedEvent[]) =>
    shown.set({
      feed: feedOf(
        [...fresh, ...(events = [...fresh, ...events]).slice(fresh.length)],
        fresh.length,
      ),
    })
  return { ...shown, cards, come }
}

it('lists a card an event in the order of the feed, each called by its sentence', async () => {
  const { page, cards } = await showFeed([raid(), follow('Ada')])
  expect(cards()).toEqual(['Margaret raided with 240 viewers', 'Ada followed'])
  expect(page.getByRole('article', { name: 'Margaret raided with 240 viewers' })).toBeTruthy()
  expect(page.getByRole('region', { name: 'Events' })).toBeTruthy()
})

it('shows what comes at once, on top', async () => {
  const { cards, come } = await showFeed([follow('Ada')])
  await come(raid())
  expect(cards()).toEqual(['Margaret raided with 240 viewers', 'Ada followed'])
})

it('stays still while it is paused, counts what waits, and shows it when asked', async () => {
  const { page, user, cards, come } = await showFeed([follow('Ada')])
  await user.click(page.getByRole('button', { name: 'Pause' }))
  await come(raid(), raid('Noor'))
  expect(cards()).toEqual(['Ada followed'])

  await user.click(await page.findByRole('button', { name: '2 new events' }))
  expect(cards()).toHaveLength(3)
  expect(page.queryByRole('button', { name: /new event/ })).toBeNull()
  expect(page.getByRole('button', { name: 'Pause' })).toBeTruthy()
})

it('goes on when it is resumed', async () => {
  const { page, user, cards, come } = await showFeed([follow('Ada')])
  await user.click(page.getByRole('button', { name: 'Pause' }))
  await come(raid())
  await user.click(await page.findByRole('button', { name: 'Resume' }))
  expect(cards()).toHaveLength(2)
})

it('asks for what was missed since the viewer looked last', async () => {
  const before = Date.now()
  const { page, user, emitted } = await showFeed([raid()])
  await user.click(page.getByRole('button', { name: 'Catch me up' }))
  const [since] = emitted('catchUp')[0] ?? []
  expect(Number(since)).toBeGreaterThanOrEqual(before)
  expect(Number(since)).toBeLessThanOrEqual(Date.now())
})

it('shows only what the filter of the address lets through, and everything when asked', async () => {
  const { page, user, cards } = await showFeed([follow('Ada')], { at: '/watch/tfue?q=raided' })
  expect(cards()).toEqual([])
  expect(page.getByText('No events match your filters.')).toBeTruthy()
  await user.click(page.getByRole('button', { name: 'Show all events' }))
  await page.findByRole('article', { name: 'Ada followed' })
})

it('keeps the filter in the address', async () => {
  const { page, user, router, cards } = await showFeed([raid(), follow('Ada')])
  await user.click(page.getByRole('button', { name: 'Search' }))
  await user.type(await page.findByRole('searchbox', { name: 'Search events' }), 'ada')
  await waitFor(() => expect(cards()).toEqual(['Ada followed']))
  expect(router.currentRoute.value.query).toEqual({ q: 'ada' })
})

it('says whose page it is when nothing has happened, but not while it is loading', async () => {
  const { page, set } = await showFeed([], { isLoading: true })
  expect(page.queryByText('Nothing has happened yet')).toBeNull()
  expect(page.getByRole('list').getAttribute('aria-busy')).toBe('true')
  await set({ isLoading: false })
  expect(page.getByText('Nothing has happened yet')).toBeTruthy()
  expect(page.getByText('A notice')).toBeTruthy()
})

it('puts forty cards into the page and the next ones when asked', async () => {
  const { page, user, cards } = await showFeed(
    Array.from({ length: 45 }, (_, at) => raid(`R${at}`)),
  )
  expect(cards()).toHaveLength(40)
  await user.click(page.getByRole('button', { name: 'Show older events' }))
  expect(cards()).toHaveLength(45)
  expect(page.queryByRole('button', { name: 'Show older events' })).toBeNull()
})

it('says whose each card is where there are several streamers', async () => {
  const { page } = await showFeed([raid()], {
    names: (login: string) => login.toUpperCase(),
  } as object)
  expect(page.getByRole('article', { name: 'TFUE Margaret raided with 240 viewers' })).toBeTruthy()
})

it('speaks French', async () => {
  const { page } = await showFeed([raid()], { language: 'fr' })
  const name = 'Margaret a lancé un raid avec 240 spectateurs'
  expect(page.getByRole('article', { name })).toBeTruthy()
  expect(page.getByRole('region', { name: 'Évènements' })).toBeTruthy()
})

it('draws no row of what is drawn elsewhere, and one of its outcome when it is over', async () => {
  const begin = feedEvent('channel.hype_train.begin', { level: 1 })
  const end = feedEvent('channel.hype_train.end', { level: 4 })
  const { cards, come, set } = await showFeed([begin, follow('Ada')], {
    elsewhere: new Set([begin]),
  } as object)
  expect(cards()).toEqual(['Ada followed'])
  await set({ elsewhere: new Set() })
  await come(end)
  expect(cards()).toEqual(['Hype Train ended at level 4', 'Ada followed'])
})

it('counts what is new of it when it comes back to a list that is held', async () => {
  const begin = feedEvent('channel.hype_train.begin')
  const { page, user, cards, come, set } = await showFeed([begin, follow('Ada')], {
    elsewhere: new Set([begin]),
  } as object)
  await user.click(page.getByRole('button', { name: 'Pause' }))
  await set({ elsewhere: new Set() })
  await come(feedEvent('channel.hype_train.end', { level: 4 }))
  expect(cards()).toEqual(['Ada followed'])
  await user.click(await page.findByRole('button', { name: '1 new event' }))
  expect(cards()).toEqual(['Hype Train ended at level 4', 'Ada followed'])
})

it('lays the lines of chat together, and shows each when it is asked to, or when words are looked for', async () => {
  const said = (name: string, second: number) => {
    const at = new Date(Date.parse('2026-11-21T12:00:00Z') + second * 1000).toISOString()
    const message = { text: 'hello', fragments: [] }
    const fields = { chatter_user_name: name, chatter_user_login: name, message_id: name, message }
    return feedEvent('channel.chat.message', fields, { at })
  }
  const { page, user, router, cards, come } = await showFeed([said('Ben', 1), said('Ann', 0)])
  await page.findByRole('article', { name: 'Ann and Ben chatted' })
  await come({ ...said('Cy', 2), origin: 'test' })
  expect(cards()).toEqual(['Cy: hello', 'Ann and Ben chatted'])

  await user.click(page.getByRole('button', { name: 'Filter' }))
  await user.click(await page.findByRole('switch', { name: 'Every chat message' }))
  await waitFor(() => expect(cards()).toEqual(['Cy: hello', 'Ben: hello', 'Ann: hello']))
  expect(router.currentRoute.value.query).toEqual({ lines: '' })
  await user.click(await page.findByRole('button', { name: 'Remove filter: Every chat message' }))
  await waitFor(() => expect(cards()).toEqual(['Cy: hello', 'Ann and Ben chatted']))
  await router.replace({ query: { q: 'ben' } })
  await waitFor(() => expect(cards()).toEqual(['Ben: hello']))
})
