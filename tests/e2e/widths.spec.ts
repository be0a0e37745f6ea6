import type { Page } from '@playwright/test'
import { post, raid } from '../callback'
import { cards, carryToken, openAs } from './actions'
import { expect, test } from './test'

const widths = [320, 390, 768, 1024, 1280, 1440, 1920, 2560]

/**
 * What has no room in this window: a page or a pane that scrolls sideways, and controls that are cut.
 * Rows that are made to scroll sideways are none of it.
 */
const overflows = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const isShown = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true }) && !element.closest('[inert]')
    const named = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.className} “${element.textContent?.trim().slice(0, 40)}”`
    const styleOf = (element: Element) => getComputedStyle(element)
    const isScroller = (element: Element) => /auto|scroll/.test(styleOf(element).overflowX)
    const isRow = (element: Element) =>
      styleOf(element).scrollbarWidth !== 'auto' || element.matches('pre, textarea, input, select')

    /** Where the eye ends: the window and all that cuts off what is in it. */
    function cutBy(element: Element): Element | undefined {
      const { left, right } = element.getBoundingClientRect()
      for (let around = element.parentElement; around; around = around.parentElement) {
        if (isScroller(around) && isRow(around)) return undefined
        const { overflowX, display } = styleOf(around)
        if (overflowX === 'visible' || display === 'contents') continue
        const edge = around.getBoundingClientRect()
        if (left < edge.left - 1 || right > edge.right + 1) return around
      }
      const { clientWidth } = document.documentElement
      return left < -1 || right > clientWidth + 1 ? document.documentElement : undefined
    }

    const { scrollWidth, clientWidth } = document.documentElement
    const whole = scrollWidth > clientWidth ? [`the page by ${scrollWidth - clientWidth} px`] : []
    const panes = [...document.querySelectorAll('body *')]
      .filter((element) => isShown(element) && isScroller(element) && !isRow(element))
      .filter((element) => element.scrollWidth > element.clientWidth + 1)
      .map((element) => `${named(element)} scrolls sideways`)
    const controls = [
      ...document.querySelectorAll('a[href], button, input, select, textarea, summary'),
    ]
      // What is for screen readers only, and what shows itself by focus.
      .filter((control) => isShown(control) && control.getBoundingClientRect().width > 1)
      .filter((control) => !control.closest('.skip-links') && cutBy(control))
      .map((control) => `${named(control)} is cut`)
    return [...whole, ...panes, ...controls]
  })

/** Looks at the page as it is now in each width. */
async function expectRoom(page: Page): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 })
    await expect.poll(() => overflows(page), { message: `at ${width} px` }).toEqual([])
  }
}

test('the way in has room for all in every width', async ({ page }) => {
  await page.goto('/login')
  await expect(page.getByRole('link', { name: 'Try the demo' })).toBeVisible()
  await expectRoom(page)
  await page.getByRole('link', { name: 'Log in with Twitch' }).click()
  await expect(page.getByRole('button', { name: 'Authorize' })).toBeVisible()
  await expectRoom(page)
})

for (const path of ['/', '/setup', '/nowhere', '/watch/lumi', '/watch/tfue+ninja+kaito+lumi']) {
  test(`${path} has room for all in every width`, async ({ page, server }) => {
    const long = { from_broadcaster_user_name: 'A'.repeat(25), viewers: 123_456_789 }
    await post(server.baseUrl, raid('kaito', long))
    await openAs(page, path)
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeAttached()
    await expectRoom(page)
  })
}

test('the watch page has room for all in every width, and its menus too', async ({
  page,
  server,
}) => {
  const long = { from_broadcaster_user_name: 'W'.repeat(25), viewers: 123_456_789 }
  await post(server.baseUrl, raid('tfue', long))
  await openAs(page, '/watch/tfue')
  await expect(cards(page, /WWWW raided/)).toBeVisible()
  await expectRoom(page)
  await cards(page, /WWWW raided/)
    .getByRole('button', { name: 'Details' })
    .click()
  await expectRoom(page)
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 })
    for (const menu of ['Account', 'Filter', 'More', 'Send test']) {
      await page.getByRole('button', { name: menu, exact: true }).click()
      const group = page.getByRole('group', { name: menu, exact: true })
      await expect(group).toBeVisible()
      const { x, right } = await group.evaluate((element) => element.getBoundingClientRect())
      expect(x, `${menu} at ${width} px`).toBeGreaterThanOrEqual(0)
      expect(right, `${menu} at ${width} px`).toBeLessThanOrEqual(width)
      await page.keyboard.press('Escape')
    }
  }
})

test('every room of the Lab has room for all in every width', async ({ page }) => {
  await openAs(page, '/lab?streamer=tfue&type=channel.poll.begin')
  await expect(page.getByRole('region', { name: 'Inspector' })).toBeVisible()
  await expectRoom(page)
  for (const room of ['JSON', 'Paste', 'Scenarios', 'Recordings', 'Audience', 'Rehearsal']) {
    await page.getByRole('tab', { name: room }).click()
    await expectRoom(page)
  }
})

test.describe('in French, whose words are longer', () => {
  test.use({ locale: 'fr-FR' })

  test('the watch page has room for all in every width', async ({ page }) => {
    await carryToken(page)
    await page.goto('/watch/tfue')
    await expect(page.getByRole('button', { name: 'Envoyer un test' })).toBeVisible()
    await expectRoom(page)
  })
})
