import type { Page } from '@playwright/test'
import { expect, test } from './test'

/** Reads the styles as a browser does that has never heard of the conditions in them. */
const beOld = (page: Page) =>
  page.route('**/*.css', async (route) => {
    const response = await route.fetch()
    const body = (await response.text()).replaceAll('selector(:has(a))', 'selector(:unheard-of)')
    await route.fulfill({ response, body })
  })

// What is still on its way, for a page that is behind the notice, nobody waits for.
test.afterEach(({ page }) => page.unrouteAll({ behavior: 'ignoreErrors' }))

for (const [locale, words, others] of [
  ['en-GB', 'This browser is too old', 'Ce navigateur'],
  ['fr-FR', 'Ce navigateur est trop ancien', 'This browser'],
  ['de-DE', 'This browser is too old', 'Ce navigateur'],
] as const) {
  test.describe(`in ${locale}`, () => {
    test.use({ locale })

    test('tells a browser that is too old, and nothing else', async ({ page }) => {
      await beOld(page)
      await page.goto('/watch/tfue')
      await expect(page.getByText(words)).toBeVisible()
      await expect(page.getByText(others)).toBeHidden()
      await expect(page.locator('#app')).toBeHidden()
      const text = await page.locator('body').innerText()
      expect(text).toContain('Safari 16.4')
      expect(text).not.toMatch(/Reconnecting|Reconnexion/)
    })
  })
}

test('tells one that none of our scripts run in', async ({ page }) => {
  await beOld(page)
  await page.route('**/*.js', (route) => route.abort())
  await page.goto('/')
  await expect(page.getByText('This browser is too old')).toBeVisible()
})

test('tells nothing to one that is not', async ({ page }) => {
  await page.goto('/login')
  await expect(page.getByRole('link', { name: 'Log in with Twitch' })).toBeVisible()
  await expect(page.locator('#too-old')).toBeHidden()
})
