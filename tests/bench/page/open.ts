import { chromium, type Page } from '@playwright/test'
import { findBrowser } from '../../browser.mjs'
import { watch } from '../../e2e/actions'

/** Opens the page of tfue in Chromium, logged in and connected. */
export async function openPage(
  baseURL: string,
): Promise<{ page: Page; close: () => Promise<void> }> {
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const browser = await chromium.launch({ executablePath: findBrowser(), args })
  const page = await browser.newPage({ baseURL, viewport: { width: 1440, height: 900 } })
  await page.route(/^https:\/\//, (route) => route.fulfill({ contentType: 'text/html', body: '' }))
  await watch(page, 'tfue')
  return { page, close: () => browser.close() }
}
