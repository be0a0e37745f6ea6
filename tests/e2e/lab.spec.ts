import type { Page } from '@playwright/test'
import { cards, openAs, typeOver, watch } from './actions'
import { expect, test } from './test'

const send = (page: Page) => page.getByRole('button', { name: 'Send', exact: true })
const status = (page: Page) => page.getByRole('status').filter({ hasText: / sent to / })

test('says what is wrong with a field, and sends nothing until it is mended', async ({ page }) => {
  await openAs(page, '/lab?streamer=kaito&type=channel.subscribe')
  await typeOver(page.getByLabel('Tier tier', { exact: true }), '9000')
  await page.getByLabel('Tier tier', { exact: true }).press('Tab')
  await expect(page.getByText('`tier` must be 1000, 2000 or 3000')).toBeVisible()
  await expect(send(page)).toBeDisabled()
  await expect(send(page)).toHaveAccessibleDescription('Fix Tier first.')
  await send(page).press('Control+Enter')
  await expect(page.getByLabel('Tier tier', { exact: true })).toBeFocused()
  await typeOver(page.getByLabel('Tier tier', { exact: true }), '3000')
  await page.getByLabel('Tier tier', { exact: true }).press('Tab')
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
  await page.getByRole('button', { name: 'Poll', exact: true }).press('Enter')
  await row.focus()
  await page.keyboard.press('e')
  await expect(page.getByRole('combobox', { name: 'Event type' })).toHaveValue(
    'channel.subscription.gift',
  )
  await expect(page.getByText('Enter resend · E edit · R resend last')).toBeVisible()
  await page.getByRole('heading', { level: 1 }).focus()
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
  await expect(page.getByLabel('Viewers viewers', { exact: true })).toHaveValue('4242')
  await page.getByRole('tab', { name: 'Paste' }).click()
  await page.getByLabel('Paste anything').fill('twitch event trigger cheer --cost 777 -t lumi')
  await page.getByRole('tab', { name: 'Form' }).click()
  await expect(page.getByRole('combobox', { name: 'Event type' })).toHaveValue('channel.cheer')
  await expect(page.getByLabel('Bits bits', { exact: true })).toHaveValue('777')
})

test('sends what stands in a field that still has the focus', async ({ page }) => {
  await openAs(page, '/lab?streamer=lumi&type=channel.raid')
  const viewers = page.getByLabel('Viewers viewers', { exact: true })
  await viewers.focus()
  await viewers.press('Control+a')
  await page.keyboard.type('4321')
  const request = page.waitForRequest('**/api/lab/events')
  await page.keyboard.press('Control+Enter')
  expect((await request).postDataJSON()).toMatchObject({ event: { viewers: 4321 } })
  const said = page.getByText(/^Raid sent to Lumi, shown \d+ ms later$/)
  await expect(said).toBeVisible()
  // Of what is made next it says nothing.
  await page.getByRole('button', { name: 'Raid of 240' }).click()
  await expect(said).toHaveCount(0)
})

test('sends nothing while the JSON is none, and says so beside Send', async ({ page }) => {
  await openAs(page, '/lab?streamer=lumi&type=channel.raid')
  await page.getByRole('tab', { name: 'JSON' }).click()
  await page.getByLabel('The event as JSON').fill('{"viewers": 4242')
  await expect(send(page)).toHaveAccessibleDescription('Finish the JSON first.')
  await page.getByRole('button', { name: 'Raid of 240' }).click()
  await expect(page.getByText(/^Not valid JSON yet/)).toHaveCount(0)
  await expect(page.getByLabel('The event as JSON')).toHaveValue(/"viewers": 240/)
  await send(page).click()
  await expect(status(page)).toBeVisible()
})

test('begins with whoever was watched last', async ({ page }) => {
  await watch(page, 'ninja')
  await watch(page, 'sunny')
  await page.goto('/lab')
  await expect(page.getByLabel('Streamer', { exact: true })).toHaveValue('sunny')
  await expect(page.getByRole('link', { name: 'Watch Sunny' })).toBeVisible()
})

test('counts the pages that watch', async ({ page, context }) => {
  await openAs(page, '/lab?streamer=grace_h')
  await expect(page.getByText('No pages are watching')).toBeVisible()
  const viewer = await context.newPage()
  await watch(viewer, 'grace_h')
  await expect(page.getByText('1 page is watching')).toBeVisible()
})

test('sends forty people who follow at once, as the preview shows them', async ({
  page,
  context,
}) => {
  const viewer = await context.newPage()
  await watch(viewer, 'kaito')
  await openAs(page, '/lab?streamer=kaito')
  await page.getByRole('button', { name: '40 follows at once' }).click()
  const preview = page.getByRole('region', { name: 'Preview' })
  await expect(preview.getByRole('article', { name: 'Fan1 and 39 others followed' })).toBeVisible()
  await expect(page.getByLabel('Follower user_name')).toHaveValue('Fan1')
  await send(page).click()
  await expect(page.getByText(/^40 × Follow sent to Kaito, shown \d+ ms later$/)).toBeVisible()
  await expect(cards(viewer, /^Fan\d+ and 39 others followed$/)).toHaveCount(1)
  await expect(page.getByRole('button', { name: 'Send again: 40 × Follow' })).toBeVisible()

  await page.getByRole('button', { name: 'Follow', exact: true }).click()
  await expect(preview.getByRole('article', { name: /others/ })).toHaveCount(0)
})
