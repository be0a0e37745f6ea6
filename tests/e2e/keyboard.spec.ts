import type { Page } from '@playwright/test'
import { post, raid } from '../callback'
import { cards, openAs, watch } from './actions'
import { expect, test } from './test'

/** What the keyboard is on, by its role's name; "" for nothing. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement: here } = document
    if (!here || here === document.body) return ''
    return here.getAttribute('aria-label') ?? here.textContent?.trim().slice(0, 60) ?? here.tagName
  })

/** Marks what a keyboard should get to, and answers how many these are. */
const markControls = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const all = document.querySelectorAll<HTMLElement>(
      'a[href], button:not(:disabled), input:not(:disabled), select, textarea, summary, iframe, [tabindex="0"]',
    )
    const controls = [...all].filter(
      (one) =>
        one.tabIndex >= 0 &&
        one.checkVisibility({ visibilityProperty: true }) &&
        !one.closest('[inert]') &&
        // One of a group of radio buttons stands for all.
        !one.matches('[type=radio]:not(:checked)'),
    )
    for (const one of controls) one.dataset['expected'] = ''
    return controls.length
  })

/** Takes the mark off what the keyboard is on; tells what it is when nothing shows that it is there. */
const visit = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => {
    const here = document.activeElement
    if (!(here instanceof HTMLElement) || here === document.body) return undefined
    delete here.dataset['expected']
    // What a frame shows of it is its own.
    if (here.tagName === 'IFRAME') return undefined
    const hasRing = (element: Element | null, part?: string) => {
      if (!element) return false
      const { outlineStyle, outlineWidth } = getComputedStyle(element, part)
      return outlineStyle !== 'none' && parseFloat(outlineWidth) > 0
    }
    // A field's frame may be that of what is around it; a hairline has a bar of its own.
    const around = [here, here.parentElement, here.parentElement?.parentElement ?? null]
    const hasBar = getComputedStyle(here, '::after').content !== 'none'
    if (around.some((one) => hasRing(one)) || hasBar) return undefined
    return `${here.tagName} ${here.className} ${here.getAttribute('aria-label') ?? ''}`
  })

const unvisited = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('[data-expected]')].map((one) => one.outerHTML.slice(0, 120)),
  )

/** Goes through the whole page with the Tab key. */
async function expectReach(page: Page): Promise<void> {
  const count = await markControls(page)
  expect(count).toBeGreaterThan(3)
  const unseen: string[] = []
  // Frames, and what shows itself only when it is come to, take some presses more.
  for (let presses = 0; presses < count + 60; presses++) {
    await page.keyboard.press('Tab')
    const one = await visit(page)
    if (one) unseen.push(one)
    if (presses >= count && (await unvisited(page)).length === 0) break
  }
  expect(await unvisited(page)).toEqual([])
  expect([...new Set(unseen)]).toEqual([])
}

for (const path of ['/', '/lab?streamer=tfue', '/setup', '/watch/lumi', '/watch/tfue+ninja']) {
  test(`the keyboard comes to everything on ${path}, and can be seen`, async ({ page }) => {
    await openAs(page, path)
    await page.waitForLoadState('networkidle')
    await expectReach(page)
  })
}

test('the keyboard comes to everything on the way in, and can be seen', async ({ page }) => {
  await page.goto('/login')
  await expect(page.getByRole('link', { name: 'Try the demo' })).toBeVisible()
  await expectReach(page)
})

test('the keyboard comes to everything on the watch page, and can be seen', async ({
  page,
  server,
}) => {
  await watch(page, 'tfue')
  await post(server.baseUrl, raid('tfue', { from_broadcaster_user_name: 'ByKey', viewers: 400 }))
  await expect(cards(page, /ByKey/)).toBeVisible()
  await page.waitForLoadState('networkidle')
  await expectReach(page)
})

test('a menu that closes gives the keyboard back to its button', async ({ page }) => {
  await watch(page, 'tfue')
  for (const name of ['Account', 'Filter', 'More', 'Send test']) {
    const button = page.getByRole('button', { name, exact: true })
    await button.focus()
    await page.keyboard.press('Enter')
    const inside = page.getByRole('group', { name, exact: true }).locator('button, select, a')
    await expect(inside.first()).toBeVisible()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Escape')
    await expect(button).toBeFocused()
  }
})

test('a menu that a key or the palette opens has the keyboard, alone', async ({ page }) => {
  await watch(page, 'tfue')
  const panel = (name: string) => page.getByRole('group', { name, exact: true })
  const first = panel('Send test').getByRole('button').first()
  await page.keyboard.press('b')
  await expect(first).toBeFocused()
  await page.keyboard.press('f')
  await expect(panel('Filter').getByRole('button').first()).toBeFocused()
  await expect(panel('Send test')).toHaveCount(0)
  await page.keyboard.press('f')
  await expect(panel('Filter')).toHaveCount(0)
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Search commands' }).fill('send test')
  await page.keyboard.press('Enter')
  await expect(first).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(panel('Send test')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Filter', exact: true })).toBeFocused()
})

test('a dialog that closes gives the keyboard back to where it was opened', async ({ page }) => {
  await watch(page, 'tfue')
  const more = page.getByRole('button', { name: 'More', exact: true })
  for (const item of [/^Event types/, /^History/, /^Sounds/]) {
    await more.focus()
    await page.keyboard.press('Enter')
    const choice = page.getByRole('group', { name: 'More' }).getByRole('button', { name: item })
    await choice.focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    expect(await focused(page)).toBe('More')
  }
  for (const name of ['Watch with another streamer', 'Keyboard shortcuts', /^Command palette/]) {
    const button = page.getByRole('button', { name })
    await button.focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(button).toBeFocused()
  }
})

test('the keyboard is never lost to what its own press took away', async ({ page }) => {
  await watch(page, 'tfue')
  const press = async (name: string) => {
    await page.getByRole('button', { name, exact: true }).focus()
    await page.keyboard.press('Enter')
  }
  await press('Pause')
  await expect(page.getByRole('button', { name: 'Resume' })).toBeVisible()
  await press('Resume')
  await expect(page.getByRole('button', { name: 'Pause', exact: true })).toBeFocused()
  await press('Search')
  await expect(page.getByLabel('Search events')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Search', exact: true })).toBeFocused()
})
