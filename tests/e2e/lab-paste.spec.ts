import type { Page } from '@playwright/test'
import { cards, openAs, watch } from './actions'
import { expect, test } from './test'

const line = `curl -X POST http://localhost:3000/api/lab/events \\
  -d '{"streamer":"lumi","type":"channel.cheer","event":{"bits":4321,"tier":1}}'`

const preview = (page: Page, words: string | RegExp) =>
  page.getByRole('region', { name: 'Preview' }).getByRole('article', { name: words })

test('what is pasted is what the preview shows and what Send sends', async ({ page, context }) => {
  const viewer = await context.newPage()
  await watch(viewer, 'lumi')
  await openAs(page, '/lab?streamer=tfue&type=channel.raid')
  await page.getByRole('tab', { name: 'Paste' }).click()
  await page.getByRole('button', { name: 'A Pusher event' }).click()
  await expect(preview(page, /gifted/)).toBeVisible()
  await expect(page.getByRole('combobox', { name: 'Event type' })).toHaveValue(
    'channel.subscription.gift',
  )

  const text = page.getByLabel('Paste anything')
  const send = page.getByRole('button', { name: 'Send', exact: true })
  await text.fill(line.slice(0, -1))
  await expect(page.getByText("Line 2: The ' that opens here is not closed")).toBeVisible()
  await expect(send).toBeDisabled()
  await expect(send).toHaveAccessibleDescription('What’s pasted isn’t an event yet.')
  await text.fill(line)
  await expect(page.getByText('There is no field `tier`')).toBeVisible()
  await expect(page.getByLabel('Streamer', { exact: true })).toHaveValue('lumi')
  await expect(preview(page, /4,321/)).toBeVisible()

  await text.press('Control+Enter')
  await expect(page.getByText('Cheer sent to Lumi')).toBeVisible()
  await expect(cards(viewer, /4,321/)).toHaveCount(1)
  await page.getByRole('tab', { name: 'Form' }).click()
  await expect(page.getByLabel('Bits bits', { exact: true })).toHaveValue('4321')
})

test('a preset shows its fields, and leaves no pasted text that differs from the event', async ({
  page,
}) => {
  await openAs(page, '/lab?streamer=tfue&type=channel.raid')
  await page.getByRole('tab', { name: 'Paste' }).click()
  await page.getByLabel('Paste anything').fill('twitch event trigger cheer --cost 777 -t tfue')
  await expect(preview(page, /777/)).toBeVisible()
  await page.getByRole('button', { name: 'Raid of 240' }).click()
  await expect(page.getByLabel('Viewers viewers', { exact: true })).toHaveValue('240')
  await page.getByRole('tab', { name: 'Paste' }).click()
  await expect(page.getByLabel('Paste anything')).toHaveValue('')
  await expect(preview(page, /raided with 240 viewers/)).toBeVisible()
})

test('an event is copied', async ({ page, context, browserName }) => {
  // Chromium without a window has nobody to ask.
  if (browserName === 'chromium') await context.grantPermissions(['clipboard-write'])
  await openAs(page, '/lab?streamer=tfue&type=channel.raid')
  await page.getByRole('button', { name: 'twitch-cli' }).click()
  await expect(page.getByText('Copied as twitch-cli.')).toBeVisible()
  await page.getByRole('tab', { name: 'Paste' }).click()
  await page.getByLabel('Paste anything').press('ControlOrMeta+v')
  await expect(page.getByLabel('Paste anything')).toHaveValue(
    /twitch event trigger channel\.raid -F/,
  )
})

test('an event is copied by hand where the browser forbids it', async ({ page }) => {
  await openAs(page, '/lab?streamer=tfue&type=channel.raid')
  await page.evaluate(() => {
    const refuse = () => Promise.reject(new DOMException('no'))
    Object.assign(navigator.clipboard, { write: refuse, writeText: refuse })
  })
  await page.getByRole('button', { name: 'curl', exact: true }).click()
  const byHand = page.getByLabel('Text to copy')
  await expect(byHand).toHaveValue(/Twitch-Eventsub-Message-Signature: sha256=/)
  expect(await page.evaluate(() => String(window.getSelection()))).toContain('curl -i -X POST')
})
