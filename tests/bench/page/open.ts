import { chromium, type Page } from '@playwright/test'
import { findBrowser } from '../../browser.mjs'
import { logIn } from '../../login'

/** Opens the page of tfue in Chromium, logged in. */
export async function openPage(
  baseUrl: string,
): Promise<{ page: Page; close: () => Promise<void> }> {
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const browser = await chromium.launch({ executablePath: findBrowser(), args })
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.route(/^https:\/\//, (route) => route.fulfill({ contentType: 'text/html', body: '' }))
  await page.goto(`${baseUrl}/api/health`)
  const token = await logIn(baseUrl, 'ada_lovelace')
  await page.evaluate(
    (value) => sessionStorage.setItem('session.token', JSON.stringify(value)),
    token,
  )
  await page.goto(`${baseUrl}/watch/tfue`)
  await page.getByText('Connected', { exact: true }).waitFor()
  return { page, close: () => browser.close() }
}
