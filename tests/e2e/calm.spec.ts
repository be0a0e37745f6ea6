import type { Page } from '@playwright/test'
import { notification, post, raid } from '../callback'
import type { TestServer } from '../server'
import { cards, openAs, watch } from './actions'
import { expect, test } from './test'

/** A noisy channel stays calm: pausing, folding, finding, catching up. */
const streamer = (login: string) => ({
  broadcaster_user_id: '1',
  broadcaster_user_login: login,
  broadcaster_user_name: login,
})
const raidBy = (name: string, login: string) => raid(login, { from_broadcaster_user_name: name })
const feed = (page: Page) => page.getByRole('region', { name: 'Events' })
const sub = (login: string, name: string) =>
  notification('channel.subscribe', {
    ...streamer(login),
    user_id: name,
    user_login: name.toLowerCase(),
    user_name: name,
    tier: '1000',
    is_gift: true,
  })
const gift = (login: string, total: number) =>
  notification('channel.subscription.gift', {
    ...streamer(login),
    user_id: '9',
    user_login: 'gia',
    user_name: 'Gia',
    tier: '1000',
    total,
    is_anonymous: false,
    cumulative_total: null,
  })
const send = async (server: TestServer, ...messages: ReturnType<typeof notification>[]) => {
  for (const message of messages) await post(server.baseUrl, message)
}

test('keeps what comes while it is paused, and shows it on', async ({ page, server }) => {
  await watch(page, 'kaito')
  await send(server, raidBy('BeforePause', 'kaito'))
  await expect(cards(page, /BeforePause/)).toBeVisible()
  await page.keyboard.press('p')
  await send(server, raidBy('PausedOne', 'kaito'), raidBy('PausedTwo', 'kaito'))
  await expect(page.getByRole('button', { name: '2 new events' })).toBeVisible()
  await expect(cards(page, /Paused/)).toHaveCount(0)
  await page.getByRole('button', { name: 'Resume' }).click()
  await expect(cards(page, /Paused/)).toHaveCount(2)
})

test('stays still under the pointer, and says why', async ({ page, server }) => {
  await watch(page, 'kaito')
  await send(server, raidBy('Pointed', 'kaito'))
  await cards(page, /Pointed/).hover({ position: { x: 60, y: 20 } })
  await cards(page, /Pointed/).hover({ position: { x: 90, y: 20 } })
  await send(server, raidBy('Behind', 'kaito'))
  await expect(page.getByText('Paused while you’re reading')).toBeVisible()
  await expect(cards(page, /Behind/)).toHaveCount(0)
  await page.getByRole('button', { name: '1 new event' }).click()
  await expect(cards(page, /Behind/)).toBeVisible()
})

test('folds a gift into one card that grows, with everybody inside', async ({ page, server }) => {
  await watch(page, 'linus_p')
  await send(server, sub('linus_p', 'Ann'), gift('linus_p', 3), sub('linus_p', 'Ben'))
  const card = cards(page, /Gia gifted 3/)
  await expect(card).toHaveCount(1)
  await expect(card).toContainText('to Ben, Ann')
  await send(server, sub('linus_p', 'Cy'))
  await expect(card).toContainText('and 1 other')
  await expect(cards(page, /Cy|Ann|Ben/)).toHaveCount(0)
  await card.getByRole('button', { name: 'Details' }).click()
  await page.getByText('4 events on this card').click()
  await expect(feed(page).getByText('Cy', { exact: true }).first()).toBeVisible()
})

test('shows each line of chat that is tried out', async ({ page, server }) => {
  const said = (text: string) =>
    notification('channel.chat.message', {
      ...streamer('kaito'),
      chatter_user_id: '7',
      chatter_user_login: 'tess',
      chatter_user_name: 'Tess',
      message_id: text,
      message: { text, fragments: [{ type: 'text', text }] },
      message_type: 'text',
      badges: [{ set_id: 'moderator', id: '1', info: '' }],
    })
  await watch(page, 'kaito')
  await send(server, said('one'), said('two'))
  await expect(cards(page, /^Tess: /)).toHaveCount(2)
  await expect(cards(page, 'Tess: two').getByRole('img', { name: 'Moderator' })).toBeVisible()
})

test('finds by kind, amount and words, and the address shares it', async ({ page, server }) => {
  await openAs(page, '/watch/lumi')
  await send(server, raidBy('Findme', 'lumi'), gift('lumi', 2), gift('lumi', 50))
  await expect(cards(page, /Findme/)).toBeVisible()
  await page.getByRole('button', { name: 'Filter', exact: true }).click()
  await page.getByRole('button', { name: /^Support/ }).click()
  await expect(cards(page, /Findme/)).toHaveCount(0)
  await expect(cards(page, /Gia gifted/)).toHaveCount(2)
  await page.getByLabel('Minimum amount').fill('10')
  await expect(cards(page, /Gia gifted/)).toHaveCount(1)
  await expect(page).toHaveURL('/watch/lumi?show=support&min=10')
  await page.reload()
  await expect(cards(page, /Gia gifted 50/)).toBeVisible()
  await page.getByRole('button', { name: 'Search', exact: true }).click()
  await page.getByLabel('Search events').fill('nobody at all')
  await page.getByRole('button', { name: 'Show all events' }).click()
  await expect(cards(page, /Findme/)).toBeVisible()
})

test('catches up in two sentences, and leads to everything by its keys', async ({
  page,
  server,
}) => {
  await watch(page, 'ninja')
  await page.keyboard.press('p')
  await send(server, raidBy('Missed', 'ninja'))
  await expect(page.getByRole('button', { name: '1 new event' })).toBeVisible()
  await page.keyboard.press('c')
  await expect(page.getByText(/Since \d+:\d\d: 1 test\. .*Missed raided/)).toBeVisible()
  const command = page.getByRole('combobox', { name: 'Search commands' })
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('option', { name: 'Export as CSV' })).toBeVisible()
  await expect(page.getByRole('option', { name: 'Sync with video: On' })).toBeVisible()
  await command.fill('event types')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: /event types/i })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await command.fill('lab')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/lab/)
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
  await page.getByLabel('Enable single-key shortcuts').uncheck()
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeHidden()
})
