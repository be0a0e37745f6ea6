import { gzipSync } from 'node:zlib'
import type { Response } from '@playwright/test'
import { carryToken } from './actions'
import { startServer } from '../server'
import { expect, test } from './test'

/** What the page fetches from our origin without a press weighs at most this; gzipped bytes. */
const MOST = { script: 100_000, stylesheet: 17_000 }

const weigh = async (responses: readonly Response[], type: string) => {
  const ours = responses.filter((response) => response.request().resourceType() === type)
  const sizes = ours.map(async (response) => gzipSync(await response.body(), { level: 9 }).length)
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}

for (const [locale, connected, offer] of [
  ['en', 'Connected', 'Send a test event'],
  ['fr', 'Connecté', 'Envoyer un évènement de test'],
] as const) {
  test.describe(`in ${locale}`, () => {
    test.use({
      locale,
      // A server of its own: what the cards of other tests need is not to be counted.
      baseURL: async ({ browserName: _any }, use) => {
        const server = await startServer()
        await use(server.baseUrl)
        await server.stop()
      },
    })

    test('fetches no more than a page may weigh before anything is pressed', async ({
      page,
      baseURL,
    }) => {
      await carryToken(page)
      const responses: Response[] = []
      page.on('response', (response) => {
        if (response.url().startsWith(String(baseURL))) responses.push(response)
      })
      // Until no request has been made for half a second.
      await page.goto('/watch/tfue', { waitUntil: 'networkidle' })
      await expect(page.locator('.connection')).toHaveText(connected)
      await expect(page.getByRole('button', { name: offer })).toBeVisible()
      // Nothing is kept yet: what keeps the history comes with the first event.
      await page.evaluate(() => new Promise((idle) => requestIdleCallback(idle)))
      await page.waitForLoadState('networkidle')

      expect(await weigh(responses, 'script')).toBeLessThanOrEqual(MOST.script)
      expect(await weigh(responses, 'stylesheet')).toBeLessThanOrEqual(MOST.stylesheet)
    })
  })
}
