import type { Page } from '@playwright/test'
import { catalogue, isEventType } from '../../api/shared/catalogue'
import { fieldsOf, type Field } from '../../api/shared/fields'
import type { EventType } from '../../api/shared/types'
import { topicTypes } from '../../api/twitch/subscriptions/wanted'
import { openAs, typeOver, watch } from './actions'
import { expect, test } from './test'

// A trace of so many steps would take longer than they do.
test.use({ trace: 'off' })

const types = Object.keys(catalogue).filter(isEventType)

async function choose(page: Page, type: EventType): Promise<void> {
  const picker = page.getByRole('combobox', { name: 'Event type' })
  await picker.fill(type)
  await picker.press('Enter')
}

/** The form puts aside what hardly matters. */
async function firstShown(page: Page, fields: readonly Field[]): Promise<Field | undefined> {
  const labels = new Set(await page.locator('.lab-form label:visible code').allInnerTexts())
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
  const expected: string[][] = []
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
      const input = page.locator('.lab-form').getByLabel(new RegExp(`\\s${field.path}$`))
      await typeOver(input, value)
      await input.press('Tab')
    }
    const answered = page.waitForResponse('**/api/lab/events')
    await page.getByRole('button', { name: 'Send', exact: true }).click()
    expect([type, (await answered).status()]).toEqual([type, 200])
    if (!topicTypes.includes(type)) continue
    expected.push([type, field ? value : type])
    // An ad break is no row before it is over.
    if (field && type !== 'channel.ad_break.begin') typed.push(value)
  }
  const missing = () =>
    expected.filter(
      (words) => !arrived.some((frame) => words.every((word) => frame.includes(word))),
    )
  await expect.poll(missing).toEqual([])
  const now = viewer.getByRole('region', { name: 'Happening now' })
  await expect(now.getByRole('heading', { level: 3 })).toHaveText(['Ad break'])
  const feed = viewer.getByRole('region', { name: 'Events' })
  await expect(feed.getByText(/could not be shown/)).toHaveCount(0)
  const older = feed.getByRole('button', { name: 'Show older events' })
  await older.scrollIntoViewIfNeeded()
  await expect(older).toHaveCount(0)
  await feed
    .getByRole('button', { name: 'Details' })
    .evaluateAll((toggles) =>
      toggles.forEach((toggle) => toggle.dispatchEvent(new MouseEvent('click'))),
    )
  const untold = async () => {
    await feed
      .locator('details')
      .evaluateAll((parts) => parts.forEach((part) => part.setAttribute('open', '')))
    const feedText = ((await feed.textContent()) ?? '').replaceAll(/[.,\u202F\s]/g, '')
    return typed.filter((value) => !feedText.includes(value))
  }
  await expect.poll(untold).toEqual([])
  await context.close()
})
