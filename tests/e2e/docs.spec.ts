import { violations } from './axe'
import { expect, test } from './test'

/** The API's description as a page to read. */
for (const [colorScheme, width] of [
  ['dark', 390],
  ['light', 1440],
] as const) {
  test.describe(`in ${colorScheme} colours, ${width} px wide`, () => {
    test.use({ colorScheme, viewport: { width, height: 900 } })

    test('the API can be read', async ({ page }) => {
      const complaints: string[] = []
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text())
      })
      await page.goto('/api/docs')
      await expect(page).toHaveTitle('API · Streamer Event Viewer')
      await expect(page.getByRole('heading', { name: 'API', level: 1 })).toBeVisible()

      const routes = page.getByRole('navigation', { name: 'Routes' })
      await routes.getByRole('link', { name: 'POST /api/callback' }).click()
      const callback = page.getByRole('article', { name: 'POST /api/callback' })
      await expect(callback).toBeInViewport()
      await expect(callback).toContainText('EventSub: challenge, notification, revocation')
      await expect(callback).toContainText('Twitch-Eventsub-Message-Signature')

      expect(await violations(page)).toEqual([])
      const sideways = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
      expect(sideways).toBeLessThanOrEqual(0)
      expect(complaints).toEqual([])
    })
  })
}

test('a link leads to the schema that it names, another back to the page', async ({ page }) => {
  await page.goto('/api/docs')
  const profile = page.getByRole('article', { name: 'GET /api/streamers/{login}', exact: true })
  await profile.getByRole('link', { name: 'Profile' }).click()
  await expect(page.getByText('offlineSince')).toBeInViewport()
  await page.getByRole('link', { name: 'Streamer Event Viewer' }).click()
  await expect(page).toHaveURL('/login')
})
