// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { show } from '../../tests/component'
import { eventOfAnyType, feedEvent } from '../../tests/feed-events'
import type { FeedEvent } from '../../api/shared/listen/feed-event'
import { groupEvents } from './groupEvents'
import EventRow from './EventRow.vue'

const showCard = (envelope: FeedEvent, props: object = {}, language: 'en' | 'fr' = 'en') =>
  show(EventRow, { props: { envelope, isFresh: false, viewers: undefined, ...props }, language })

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
    expect(page.getByText('€2,500', { selector: '.event-sum' })).toBeTruthy()
  })

  it('opens to its facts by the keyboard, and closes again', async () => {
    const { page, user } = await showCard(feedEvent('channel.raid'))
    const toggle = page.getByRole('button', { name: 'Details' })
    expect(toggle.getAttribute('aria-expanded')).toBe('false')
    await user.tab()
    expect(document.activeElement).toBe(toggle)
    await user.keyboard('{Enter}')
    expect(toggle.getAttribute('aria-expanded')).toBe('true')
    expect(await page.findByText('channel.raid')).toBeTruthy()
    await user.keyboard('{Enter}')
    expect(page.queryByText('channel.raid')).toBeNull()
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
    const gifts = ['Kaito', 'Noor'].map((user_name) =>
      feedEvent('channel.subscribe', { user_name, is_gift: true }),
    )
    const lead = feedEvent('channel.subscription.gift', { total: 2 })
    const [entry] = groupEvents([lead, ...gifts.toReversed()])
    const { page, user } = await showCard(lead, { entry })
    expect(page.getByRole('article').textContent).toContain('to Noor, Kaito')
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
