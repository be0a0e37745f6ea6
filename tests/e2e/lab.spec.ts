import type { Page } from '@playwright/test'
import { catalogue, isEventType } from '../../api/eventsub/catalogue'
import { fieldsOf, type Field } from '../../api/eventsub/fields'
import type { EventType } from '../../api/eventsub/types'
import { topicTypes } from '../../api/twitch/subscriptions/wanted'
import { openAs, watch } from './actions'
import { expect, test } from './test'

const types = Object.keys(catalogue).filter(isEventType)
const send = (page: Page) => page.getByRole('button', { name: 'Send', exact: true })
const said = (page: Page) => page.getByRole('status').filter({ hasText: / sent to / })

async function choose(page: Page, type: EventType): Promise<void> {
  const picker = page.getByRole('combobox', { name: 'Event type' })
  await picker.fill(type)
  await picker.press('Enter')
}

/** The form puts aside what hardly matters. */
async function firstShown(page: Page, fields: readonly Field[]): Promise<Field | undefined> {
  const labels = new Set(await page.locator('.lab-form label:visible').allInnerTexts())
  return fields.find(({ path }) => labels.has(path))
}

/** A field that anything can be typed into, and that a card tells. */
const isFree = ({ path, kind }: Field): boolean =>
  (kind === 'text' || kind === 'number') &&
  !/(_at|_id|_login|^id|broadcaster_.*|to_user_name)$|\./.test(path)

test('sends every type from the form, and each arrives as a card with what was typed', async ({
  page,
  browser,
  server,
}) => {
  test.setTimeout(120_000)
  const context = await browser.newContext({ baseURL: server.baseUrl })
  const viewer = await context.newPage()
  const arrived: string[] = []
  const typed: string[] = []
  const wanted: string[][] = []
  viewer.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => void arrived.push(String(payload))),
  )
  await watch(viewer, 'margaret', 'Margaret')
  await openAs(page, '/lab?streamer=margaret', 'Margaret')
  for (const [at, type] of types.entries()) {
    await choose(page, type)
    const field = await firstShown(page, fieldsOf(type).filter(isFree))
    const value = field?.kind === 'number' ? `${70_000 + at}` : `typed${at}`
    if (field) {
      await page.getByLabel(field.path, { exact: true }).fill(value)
      await page.getByLabel(field.path, { exact: true }).press('Tab')
    }
    const answered = page.waitForResponse('**/api/lab/events')
    await send(page).click()
    expect([type, (await answered).status()]).toEqual([type, 200])
    if (!topicTypes.includes(type)) continue
    wanted.push([type, field ? value : type])
    if (field) typed.push(value)
  }
  const missing = () =>
    wanted.filter((words) => !arrived.some((frame) => words.every((word) => frame.includes(word))))
  await expect.poll(missing).toEqual([])
  const feed = viewer.getByRole('region', { name: 'Events' })
  await expect(feed.getByText(/could not be shown/)).toHaveCount(0)
  await feed
    .getByRole('button', { name: 'Details' })
    .evaluateAll((toggles) =>
      toggles.forEach((toggle) => toggle.dispatchEvent(new MouseEvent('click'))),
    )
  const told = (await feed.innerText()).replaceAll(/[.,\u202F\s]/g, '')
  expect(typed.filter((value) => !told.includes(value))).toEqual([])
  await context.close()
})

test('says what is wrong with a field, and sends nothing until it is mended', async ({ page }) => {
  await openAs(page, '/lab?streamer=kaito&type=channel.subscribe')
  await page.getByLabel('tier', { exact: true }).fill('9000')
  await page.getByLabel('tier', { exact: true }).press('Tab')
  await expect(page.getByText('`tier` must be 1000, 2000 or 3000')).toBeVisible()
  await expect(send(page)).toBeDisabled()
  await page.getByLabel('tier', { exact: true }).fill('3000')
  await page.getByLabel('tier', { exact: true }).press('Tab')
  await send(page).click()
  await expect(said(page)).toBeVisible()
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
  await expect(said(page)).toBeVisible()
  await page.reload()
  const row = page.getByRole('button', { name: /^Send again: .*gifted/ })
  await row.focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => sends).toBe(2)
  await expect(said(page)).toBeVisible()
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
