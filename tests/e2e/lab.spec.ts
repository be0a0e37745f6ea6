import type { Page } from '@playwright/test'
import { openAs } from './actions'
import { expect, test } from './test'

const send = (page: Page) => page.getByRole('button', { name: 'Send', exact: true })
const status = (page: Page) => page.getByRole('status').filter({ hasText: / sent to / })

test('says what is wrong with a field, and sends nothing until it is mended', async ({ page }) => {
  await openAs(page, '/lab?streamer=kaito&type=channel.subscribe')
  await page.getByLabel('tier', { exact: true }).fill('9000')
  await page.getByLabel('tier', { exact: true }).press('Tab')
  await expect(page.getByText('`tier` must be 1000, 2000 or 3000')).toBeVisible()
  await expect(send(page)).toBeDisabled()
  await page.getByLabel('tier', { exact: true }).fill('3000')
  await page.getByLabel('tier', { exact: true }).press('Tab')
  await send(page).click()
  await expect(status(page)).toBeVisible()
})

test('is used by keyboard alone, keeps what was sent, and sends it again by one key', async ({
  page,
  server,
}) => {
  let sends = 0
  page.on('request', (request) => (sends += request.url().endsWith('/api/lab/events') ? 1 : 0))
  await openAs(page, '/lab?streamer=sunny')
  await page.getByRole('combobox', { name: 'Event type' }).focus()
  await page.keyboard.type('gift subs')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('combobox', { name: 'Event type' })).toHaveValue(
    'channel.subscription.gift',
  )
  await page.keyboard.press('Control+Enter')
  await expect(status(page)).toBeVisible()
  await page.reload()
  const row = page.getByRole('button', { name: /^Send again: .*gifted/ })
  await row.focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => sends).toBe(2)
  await expect(status(page)).toBeVisible()
  await page.keyboard.press('e')
  await expect(page.getByRole('combobox', { name: 'Event type' })).toHaveValue(
    'channel.subscription.gift',
  )
  await row.focus()
  await page.keyboard.press('r')
  await expect.poll(() => sends).toBe(3)
  expect(server.output()).not.toContain('"level":50')
})

test('takes JSON with the same content, and what is pasted', async ({ page }) => {
  await openAs(page, '/lab?streamer=lumi')
  await page.getByRole('tab', { name: 'JSON' }).click()
  const json = page.getByLabel('The event as JSON')
  const event = JSON.parse(await json.inputValue())
  await json.fill(JSON.stringify({ ...event, viewers: 4242 }))
  await page.getByRole('tab', { name: 'Form' }).click()
  await expect(page.getByLabel('viewers', { exact: true })).toHaveValue('4242')
  await page.getByRole('tab', { name: 'Paste' }).click()
  await page.getByLabel('Paste anything').fill('twitch event trigger cheer --cost 777 -t lumi')
  await page.getByRole('button', { name: 'Use it in the form' }).click()
  await expect(page.getByRole('combobox', { name: 'Event type' })).toHaveValue('channel.cheer')
  await expect(page.getByLabel('bits', { exact: true })).toHaveValue('777')
})
