import type { Locator, Page } from '@playwright/test'
import { post, raid } from '../callback'
import { cards, logIn, watch } from './actions'
import { expect, test } from './test'

const player = (page: Page) => page.locator('iframe[title="Stream of Tfue"]')
const chat = (page: Page) => page.locator('iframe[title="Chat of Tfue"]')

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox()
  if (!box) throw new Error('Not on the page')
  return box
}

test('embeds player and chat of the streamer as Twitch wants it', async ({ page }) => {
  await watch(page, 'tfue')
  const playerUrl = new URL((await player(page).getAttribute('src')) ?? '')
  expect(playerUrl.origin).toBe('https://player.twitch.tv')
  expect(playerUrl.searchParams.get('channel')).toBe('tfue')
  expect(playerUrl.searchParams.get('parent')).toBe('localhost')
  const chatUrl = new URL((await chat(page).getAttribute('src')) ?? '')
  expect(chatUrl.href).toContain('https://www.twitch.tv/embed/tfue/chat')
  expect(chatUrl.searchParams.get('parent')).toBe('localhost')
  expect(chatUrl.searchParams.has('darkpopout')).toBe(true)
  const { width, height } = await boxOf(player(page))
  expect(width).toBeGreaterThanOrEqual(400)
  expect(height).toBeGreaterThanOrEqual(300)
})

test('shows player, chat and five cards at 1440 × 900 without scrolling', async ({
  page,
  server,
}) => {
  await watch(page, 'tfue')
  for (let viewers = 1; viewers <= 6; viewers++) {
    await post(server.baseUrl, raid('tfue', { from_broadcaster_user_name: 'Row', viewers }))
  }
  await expect(cards(page, 'Row raided with 6 viewers')).toBeVisible()
  const rows = page.getByRole('region', { name: 'Events' }).getByRole('article')
  for (let row = 0; row < 5; row++) await expect(rows.nth(row)).toBeInViewport({ ratio: 1 })
  await expect(player(page)).toBeInViewport({ ratio: 1 })
  await expect(chat(page)).toBeInViewport({ ratio: 1 })
  expect(await page.evaluate(() => window.scrollY)).toBe(0)
})

test('never covers the player', async ({ page }) => {
  await watch(page, 'tfue')
  const { x, y, width, height } = await boxOf(player(page))
  const points = [0.02, 0.5, 0.98].flatMap((across) =>
    [0.02, 0.5, 0.98].map((down) => [x + width * across, y + height * down] as const),
  )
  const tops = await page.evaluate(
    (all) => all.map(([left, top]) => document.elementFromPoint(left, top)?.tagName),
    points,
  )
  expect(new Set(tops)).toEqual(new Set(['IFRAME']))
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  test('fills the width with the player and has tabs below it', async ({ page, server }) => {
    await watch(page, 'tfue')
    await post(server.baseUrl, raid('tfue', { from_broadcaster_user_name: 'OnPhone' }))
    const { width } = await boxOf(player(page))
    expect(width).toBeGreaterThanOrEqual(380)
    await expect(page.getByRole('tab', { name: /Events/ })).toHaveAttribute('aria-selected', 'true')
    await expect(cards(page, 'OnPhone')).toBeInViewport()
    await page.getByRole('tab', { name: /Chat/ }).click()
    await expect(chat(page)).toBeInViewport()
    await expect(cards(page, 'OnPhone')).toBeHidden()
    await expect(player(page)).toBeInViewport({ ratio: 1 })
    await page.getByRole('tab', { name: /Events/ }).click()
    await expect(cards(page, 'OnPhone')).toBeVisible()
  })
})

test.describe('at 320 px', () => {
  test.use({ viewport: { width: 320, height: 640 } })

  test('scrolls no page sideways', async ({ page, server }) => {
    const overflow = () =>
      page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    const long = { from_broadcaster_user_name: 'A'.repeat(25), viewers: 123_456_789 }
    await post(server.baseUrl, raid('tfue', long))
    await page.goto('/login')
    await expect(page.getByRole('link', { name: 'Log in with Twitch' })).toBeVisible()
    expect(await overflow()).toBeLessThanOrEqual(0)
    await page.getByRole('link', { name: 'Log in with Twitch' }).click()
    await expect(page.getByRole('button', { name: 'Authorize' })).toBeVisible()
    expect(await overflow()).toBeLessThanOrEqual(0)
    await page.goBack()
    await logIn(page)
    expect(await overflow()).toBeLessThanOrEqual(0)
    await page.goto('/watch/tfue')
    await expect(cards(page, /AAAA raided/)).toBeVisible()
    expect(await overflow()).toBeLessThanOrEqual(0)
  })
})
