import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { chooseMore, expectConnection, logIn } from './actions'
import { expect } from './test'

/** The dialog of what the page remembers of earlier visits. */
export const panel = (page: Page) => page.getByRole('dialog', { name: /^History of/ })

/** Opens it. */
export async function openHistory(page: Page) {
  await chooseMore(page, 'History')
  await expect(panel(page)).toBeVisible()
  return panel(page)
}

/** The events that the browser keeps, as `viewer id`. */
export const keptIn = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open('streamer-events')
        opening.addEventListener('error', () => reject(new Error('It did not open')))
        opening.addEventListener('success', () => {
          const reading = opening.result.transaction('events').objectStore('events').getAllKeys()
          reading.addEventListener('success', () => {
            opening.result.close()
            resolve(reading.result.map((key) => JSON.stringify(key)))
          })
        })
      }),
  )

/** Opens the watch page of Lumi as somebody who has to log in. */
export async function visitLumi(page: Page, baseUrl: string) {
  await page.goto(`${baseUrl}/api/health`)
  await page.evaluate(() => sessionStorage.clear())
  await page.goto(`${baseUrl}/watch/lumi`)
  await logIn(page)
  await expectConnection(page, 'Connected')
}

/** Saves the history as a file and reads it. */
export async function exported(page: Page, format: string) {
  const saving = page.waitForEvent('download')
  await panel(page).getByRole('button', { name: format, exact: true }).click()
  const download = await saving
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') }
}
