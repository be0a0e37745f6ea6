// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { show, waitFor } from '../../tests/component'
import { eventOfAnyType, feedEvent } from '../../tests/feed-events'
import type { FeedEvent } from '../../api/shared/listen/feed-event'
import { groupEvents } from './groupEvents'
import EventRow from './EventRow.vue'

// Nobody is known at Twitch.
beforeEach(() => void vi.stubGlobal('fetch', async () => new Response('', { status: 404 })))

const showCard = (envelope: FeedEvent, props: object = {}, language: 'en' | 'fr' = 'en') =>
  show(EventRow, { props: { envelope, isFresh: false, ...props }, language })

describe('a card', () => {
  it('is called by its sentence, and says when', async () => {
    const { page } = await showCard(feedEvent('channel.raid'))
    const card = page.getByRole('article', { name: 'Margaret raided with 240 viewers' })
    expect(card.querySelector('time')?.textContent).toBe('now')
  })

  it('says what was written with it', async () => {
    const { page } = await showCard(feedEvent('channel.cheer'))
    expect(page.getByRole('article', { name: 'Kaito cheered 500 bits' }).textContent).toContain(
      '“Cheer500 what a clutch”',
    )
  })

  it('whose words are on their way has no name that only a programmer can read', async () => {
    const { page } = await showCard(feedEvent('channel.poll.end'))
    const card = page.getByRole('article')
    expect(card.textContent).not.toContain('channel.poll.end')
    expect(card.querySelector('.event-detail')).toBeNull()
    expect(await page.findByText(/^poll ended/)).toBeTruthy()
  })

  it('says in words that it is a test or a replay, and nothing of what is real', async () => {
    const { page, set } = await showCard(feedEvent('channel.raid'))
    expect(page.queryByText('Test')).toBeNull()
    await set({ envelope: feedEvent('channel.raid', {}, { origin: 'test' }) })
    expect(page.getByText('Test')).toBeTruthy()
    await set({ envelope: feedEvent('channel.raid', {}, { origin: 'replay' }) })
    expect(page.getByText('Replay')).toBeTruthy()
  })

  it('of much money shows how much it was in its currency', async () => {
    const amount = { value: 250_000, decimal_places: 2, currency: 'EUR' }
    const { page } = await showCard(feedEvent('channel.charity_campaign.donate', { amount }))
    expect(await page.findByText('€2,500', { selector: '.event-sum' })).toBeTruthy()
    expect(page.getByRole('article').textContent?.match(/2,500/g)).toHaveLength(1)
  })

  it('opens to its facts by the keyboard, and closes again', async () => {
    const { page, user } = await showCard(feedEvent('channel.raid', { viewers: 40 }))
    const toggle = page.getByRole('button', { name: 'Details' })
    expect(toggle.getAttribute('aria-expanded')).toBe('false')
    await user.tab()
    expect(document.activeElement).toBe(toggle)
    await user.keyboard('{Enter}')
    expect(toggle.getAttribute('aria-expanded')).toBe('true')
    expect(await page.findByText(/^channel\.raid · \d+ fields$/)).toBeTruthy()
    await user.keyboard('{Enter}')
    expect(page.queryByText(/^channel\.raid/)).toBeNull()
  })

  it('opens by a press anywhere, but not on what has a deed of its own', async () => {
    const { page, user } = await showCard(feedEvent('channel.raid'))
    const toggle = page.getByRole('button', { name: 'Details' })
    await user.click(page.getByText('Margaret'))
    expect(toggle.getAttribute('aria-expanded')).toBe('true')
    await user.click(page.getByText('viewers'))
    expect(toggle.getAttribute('aria-expanded')).toBe('false')
    await user.click(await page.findByRole('button', { name: 'Thanked' }))
    expect(toggle.getAttribute('aria-expanded')).toBe('false')
  })

  it('shows an amount once, in a place of its own, and its name tells all', async () => {
    const { page } = await showCard(feedEvent('channel.raid'))
    const card = page.getByRole('article', { name: 'Margaret raided with 240 viewers' })
    expect(card.querySelector('.event-sentence')?.textContent).toBe('Margaret raided')
    expect(card.querySelector('.event-sum')?.textContent).toMatch(/^240 ?viewers$/)
  })

  it('of a big raid leads to the channel that it came from', async () => {
    const { page } = await showCard(feedEvent('channel.raid', { viewers: 100 }))
    const link = await page.findByRole('link', { name: 'Watch Margaret' })
    expect(link.getAttribute('href')).toBe('/watch/margaret')
  })

  it('has a face where there is a person, and none of a Hype Train', async () => {
    const { page, set } = await showCard(feedEvent('channel.raid', { viewers: 100 }))
    const face = () => page.getByRole('article').querySelector('.event-row .avatar')
    await waitFor(() => expect(face()?.textContent).toBe('M'))
    await set({ envelope: feedEvent('channel.hype_train.end', { level: 5 }) })
    expect(page.getByRole('listitem').classList.contains('is-big')).toBe(true)
    expect(face()).toBeNull()
  })

  it('of a small raid is not lit', async () => {
    const { page } = await showCard(feedEvent('channel.raid', { viewers: 99 }))
    expect(page.getByRole('listitem').classList.contains('is-big')).toBe(false)
  })

  it('of follows that came together shows the first and how many more', async () => {
    const follows = ['Ann', 'Ben', 'Cy', 'Dee', 'Eve'].map((user_name) =>
      feedEvent('channel.follow', { user_name }),
    )
    const [entry] = groupEvents(follows.toReversed())
    const { page, user } = await showCard(entry?.lead ?? feedEvent('channel.follow'), { entry })
    expect(await page.findByRole('article', { name: 'Ann and 4 others followed' })).toBeTruthy()
    await user.click(page.getByRole('button', { name: 'Details' }))
    expect(await page.findByText('5 events on this card')).toBeTruthy()
    const people = page.getAllByRole('listitem').filter((one) => one.matches('.event-people > *'))
    expect(people.map((one) => one.querySelector('bdi')?.textContent)).toEqual([
      'Ann',
      'Ben',
      'Cy',
      'Dee',
      'Eve',
    ])
  })

  it('tells how a poll stands when it is opened', async () => {
    const { page, user } = await showCard(feedEvent('channel.poll.end'))
    await user.click(page.getByRole('button', { name: 'Details' }))
    expect(await page.findByRole('heading', { name: /^Votes/ })).toBeTruthy()
  })

  it('leads to those whom it names on Twitch', async () => {
    const fields = { user_name: 'Kaito', user_login: 'kaito' }
    const { page, user } = await showCard(feedEvent('channel.follow', fields))
    await user.click(page.getByRole('button', { name: 'Details' }))
    const link = await page.findByRole('link', { name: 'Kaito on Twitch' })
    expect(link.getAttribute('href')).toBe('https://www.twitch.tv/kaito')
    expect(link.getAttribute('target')).toBe('_blank')
  })

  it('draws emotes and cheermotes, and says their words where they cannot be loaded', async () => {
    const fragments = [
      { type: 'cheermote', text: 'Cheer100', cheermote: { prefix: 'Cheer', bits: 100, tier: 100 } },
      { type: 'text', text: ' well played ' },
      { type: 'emote', text: 'Kappa', emote: { id: '25' } },
    ]
    const message = { text: 'Cheer100 well played Kappa', fragments }
    const { page } = await showCard(feedEvent('channel.chat.message', { message }))
    const emote = await page.findByRole('img', { name: 'Kappa' })
    expect(emote.getAttribute('src')).toBe(
      'https://static-cdn.jtvnw.net/emoticons/v2/25/default/dark/1.0',
    )
    expect(page.getByRole('img', { name: 'Cheer100' }).getAttribute('src')).toMatch(
      /\/actions\/cheer\/dark\/animated\/100\/1\.gif$/,
    )
    emote.dispatchEvent(new Event('error'))
    await waitFor(() => expect(page.queryByRole('img', { name: 'Kappa' })).toBeNull())
    expect(page.getByRole('article').textContent).toContain('well played Kappa')
  })

  it('keeps in this browser that its people were thanked', async () => {
    const { page, user } = await showCard(feedEvent('channel.raid', {}, { id: 'thanked' }))
    await user.click(page.getByRole('button', { name: 'Details' }))
    await user.click(page.getByRole('button', { name: 'Thanked', pressed: false }))
    expect(page.getByText('✓ Thanked')).toBeTruthy()
    expect(localStorage.getItem('thanked')).toBe('["thanked"]')
    await user.click(page.getByRole('button', { name: 'Thanked', pressed: true }))
    expect(page.queryByText('✓ Thanked')).toBeNull()
  })

  it('of several events lists each of them', async () => {
    const gifts = ['Kaito', 'Noor'].map((user_name, at) =>
      feedEvent('channel.subscribe', { user_name, is_gift: true }, { id: `gift ${2 - at}` }),
    )
    const lead = feedEvent('channel.subscription.gift', { total: 2 })
    const [entry] = groupEvents([lead, ...gifts.toReversed()])
    const { page, user } = await showCard(lead, { entry })
    expect(await page.findByText(/to Noor, Kaito/)).toBeTruthy()
    const faces = () => page.getByRole('article').querySelectorAll('.event-detail .avatar')
    await waitFor(() =>
      expect([...faces()].map((one) => one.textContent?.trim())).toEqual(['N', 'K']),
    )
    await user.click(page.getByRole('button', { name: 'Details' }))
    expect(await page.findByText('3 events on this card')).toBeTruthy()
  })
})

describe('odd data', () => {
  it('of a type that nobody knows is shown by its raw name', async () => {
    const { page } = await showCard(
      eventOfAnyType({ type: 'channel.brand_new', event: { colour: 'red' } }),
    )
    expect(page.getByRole('article').textContent).toContain('channel.brand_new')
  })

  it('names nobody who is not told, and never says undefined', async () => {
    const empty = {
      from_broadcaster_user_name: '',
      from_broadcaster_user_login: null,
      viewers: '7',
    }
    const { page } = await showCard(feedEvent('channel.raid', empty))
    expect(page.getByRole('article', { name: /raided with 7 viewers$/ }).textContent).not.toMatch(
      /undefined|null|NaN/,
    )
  })

  it('of more than anybody reads is short, and of less than nothing says no amount', async () => {
    const { page, set } = await showCard(feedEvent('channel.raid', { viewers: 1e12 }))
    const sum = () => page.getByRole('article').querySelector('.event-sum')?.textContent
    expect(sum()).toMatch(/^1T ?viewers$/)
    expect(page.getByText('viewers', { selector: 'small' })).toBeTruthy()
    await set({ envelope: feedEvent('channel.raid', { viewers: -3 }) })
    expect(page.getByRole('article', { name: 'Margaret raided with some viewers' })).toBeTruthy()
    expect(sum()).toBeUndefined()
  })

  it('with a name of any length says what was done', async () => {
    const { page } = await showCard(feedEvent('channel.follow', { user_name: 'n'.repeat(200) }))
    expect(page.getByRole('article', { name: /^n{29}… followed$/ })).toBeTruthy()
  })

  it('with marks of HTML is text', async () => {
    const name = '<img src=x onerror=alert(1)>'
    const { page } = await showCard(feedEvent('channel.follow', { user_name: name }))
    expect(page.getByRole('article', { name: `${name} followed` }).querySelector('img')).toBeNull()
  })
})

it('speaks French', async () => {
  const { page } = await showCard(feedEvent('channel.follow'), {}, 'fr')
  expect(page.getByRole('article', { name: 'grace_h suit désormais la chaîne' })).toBeTruthy()
  expect(page.getByRole('button', { name: 'Détails' })).toBeTruthy()
})
