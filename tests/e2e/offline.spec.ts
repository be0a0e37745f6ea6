import { readFile } from 'node:fs/promises'
import { openAs } from './actions'
import { expect, test } from './test'

const stage = { name: 'Lumi is offline' }

test('shows an offline streamer’s plans and recordings, and the player on demand', async ({
  page,
}) => {
  await openAs(page, '/watch/lumi')
  const offline = page.getByRole('region', stage)
  await expect(offline).toContainText('lighthouse 31: the rocky one · Minecraft')
  await expect(offline).toContainText('lighthouse 32: the sandy one')
  await expect(offline).toContainText(/in 1 day \d+ hours?/)
  const videos = offline.getByRole('list', { name: 'Recent streams' }).getByRole('listitem')
  await expect(videos).toHaveCount(3)
  const image = videos.first().locator('img')
  await expect.poll(() => image.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(320)
  const saved = page.waitForEvent('download')
  await offline.getByRole('button', { name: 'Add to calendar' }).click()
  const download = await saved
  expect(download.suggestedFilename()).toMatch(/^lumi-[\d-]{10}\.ics$/)
  const file = await readFile(await download.path(), 'utf8')
  expect(file).toMatch(/^BEGIN:VCALENDAR\r\n/)
  expect(file).toContain('SUMMARY:Lumi: lighthouse 32: the sandy one\r\n')
  await offline.getByRole('button', { name: 'Show player' }).click()
  await expect(offline).toBeHidden()
  await expect(page.locator('iframe[title="Stream of Lumi"]')).toBeInViewport({ ratio: 1 })
})

test('says so where nothing is planned and nothing kept', async ({ page }) => {
  await openAs(page, '/watch/grace_h')
  const offline = page.getByRole('region', { name: 'grace_h is offline' })
  await expect(offline).toContainText('No upcoming streams scheduled.')
  await expect(offline).toContainText('No recent streams')
  await expect(offline).toContainText('No clips in the last month')
})
