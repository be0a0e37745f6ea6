import type { Locator, Page } from '@playwright/test'
import { post, raid } from '../callback'
import { cards, expectConnection, logIn, openAs, watch } from './actions'
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
  const loads = page.getByTitle(/ of Tfue$/)
  for (const at of [0, 1]) {
    await loads
      .nth(at)
      .contentFrame()
      .getByRole('button', { name: /^Load Twitch/ })
      .click()
  }
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

/** Has more than enough cards of the usual kinds come. */
async function fill(page: Page, baseUrl: string): Promise<void> {
  for (let viewers = 1; viewers <= 20; viewers++) {
    await post(baseUrl, raid('tfue', { from_broadcaster_user_name: 'Row', viewers }))
  }
  await expect(cards(page, 'Row raided with 20 viewers').first()).toBeVisible()
}

/** So many whole cards are in sight. */
const wholeCards = (page: Page): Promise<number> =>
  page
    .getByRole('region', { name: 'Events' })
    .getByRole('article')
    .evaluateAll((rows) => {
      const isSeen = (x: number, y: number, row: Element) =>
        row.contains(document.elementFromPoint(x, y))
      return rows.filter((row) => {
        const { left, top, bottom } = row.getBoundingClientRect()
        return isSeen(left + 60, top + 4, row) && isSeen(left + 60, bottom - 4, row)
      }).length
    })

for (const [width, height, least, names] of [
  [1440, 900, 12, 'tfue'],
  [1920, 1080, 14, 'tfue'],
  [1440, 900, 8, 'tfue+ninja+kaito'],
  [1440, 900, 8, 'tfue+ninja+kaito+lumi'],
  [390, 844, 6, 'tfue'],
  [320, 640, 2, 'tfue'],
] as const) {
  test.describe(`at ${width} × ${height}`, () => {
    test.use({ viewport: { width, height } })

    test(`shows at least ${least} whole cards of ${names}`, async ({ page, server }) => {
      await openAs(page, `/watch/${names}`)
      const connection = names === 'tfue' ? 'Connection' : 'Connection of Tfue'
      await expect(page.getByRole('status', { name: connection, exact: true })).toHaveText(
        'Connected',
      )
      await fill(page, server.baseUrl)
      // The newest slide in.
      await expect.poll(() => wholeCards(page)).toBeGreaterThanOrEqual(least)
      expect(await page.evaluate(() => window.scrollY)).toBe(0)
    })
  })
}

test('shows player and chat whole, and hides and shows the chat by key', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await watch(page, 'tfue')
  await expect(player(page)).toBeInViewport({ ratio: 1 })
  await expect(chat(page)).toBeInViewport({ ratio: 1 })
  await page.keyboard.press('x')
  await expect(chat(page)).toBeHidden()
  await page.reload()
  await expectConnection(page, 'Connected')
  await expect(chat(page)).toHaveCount(0)
  await page.getByRole('button', { name: 'Show chat' }).click()
  await expect(chat(page)).toBeVisible()
})

test('keeps the focus on the button that takes the place of the one that was pressed', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await watch(page, 'tfue')
  await page.getByRole('button', { name: 'Hide chat' }).press('Enter')
  const show = page.getByRole('button', { name: 'Show chat' })
  await expect(show).toBeFocused()
  await show.press('Enter')
  await expect(page.getByRole('button', { name: 'Hide chat' })).toBeFocused()
})

test('gives the events more room by key, by dragging and by the arrow keys, and keeps it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await watch(page, 'tfue')
  const events = page.getByRole('region', { name: 'Events' })
  const widthOf = async () => Math.round((await boxOf(events)).width)
  const usual = await widthOf()
  expect(usual).toBeGreaterThanOrEqual(420)
  await page.keyboard.press('e')
  expect(await widthOf()).toBeGreaterThan(usual + 100)
  await page.keyboard.press('e')
  expect(await widthOf()).toBe(usual)

  const divider = page.getByRole('separator', { name: 'Width of the events' })
  await divider.focus()
  await page.keyboard.press('ArrowLeft')
  expect(await widthOf()).toBe(usual + 16)
  const { x, y, height } = await boxOf(divider)
  await page.mouse.move(x, y + height / 2)
  await page.mouse.down()
  await page.mouse.move(x - 50, y + height / 2, { steps: 3 })
  await page.mouse.up()
  const dragged = await widthOf()
  expect(Math.abs(dragged - usual - 66)).toBeLessThanOrEqual(2)
  await page.reload()
  await expectConnection(page, 'Connected')
  expect(await widthOf()).toBe(dragged)
  await divider.dblclick()
  expect(await widthOf()).toBe(usual)
})

test('shares the room out anew by the menu, and back', async ({ page }) => {
  await watch(page, 'tfue')
  await page.setViewportSize({ width: 1440, height: 900 })
  const events = page.getByRole('region', { name: 'Events' })
  const widthOf = async () => Math.round((await boxOf(events)).width)
  const usual = await widthOf()
  await page.getByRole('button', { name: 'More', exact: true }).click()
  const layout = page.getByRole('group', { name: 'Layout' })
  await layout.getByRole('button', { name: 'Events large' }).click()
  await expect(layout.getByRole('button', { pressed: true })).toHaveText('Events large')
  await layout.getByRole('button', { name: 'Hide chat' }).click()
  await expect(chat(page)).toBeHidden()
  expect(await widthOf()).toBeGreaterThan(usual + 100)
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await layout.getByRole('button', { name: 'Theatre' }).click()
  expect(await widthOf()).toBeLessThanOrEqual(usual)
  await layout.getByRole('button', { name: 'Reset layout' }).click()
  await expect(chat(page)).toBeVisible()
  expect(await widthOf()).toBe(usual)
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
    await page.goto('/lab?type=channel.poll.begin')
    await expect(page.getByRole('region', { name: 'Inspector' })).toContainText('channel.raid')
    expect(await overflow()).toBeLessThanOrEqual(0)
  })
})

test('scrolls each column of the Event Lab alone at 1440 × 900', async ({ page }) => {
  await openAs(page, '/lab?streamer=tfue&type=channel.chat.message')
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.getByText(/more fields$/).click()
  await expect(page.getByRole('button', { name: 'Send', exact: true })).toBeInViewport()
  await expect(page.getByRole('region', { name: 'Inspector' })).toBeInViewport()
  await expect(page.getByRole('button', { name: 'Reward redeemed' })).toBeInViewport()
  const overflow = await page.evaluate(
    () => document.documentElement.scrollHeight - window.innerHeight,
  )
  expect(overflow).toBeLessThanOrEqual(0)
})
