import type { Page } from '@playwright/test'
import { post, raid } from '../callback'
import { openAs } from './actions'
import { expect, test } from './test'

const inspector = (page: Page) => page.getByRole('region', { name: 'Inspector' })
const rows = (page: Page, words: string | RegExp) =>
  inspector(page).getByRole('listitem').filter({ hasText: words })

test('shows callbacks as they come, accepted or refused, and why', async ({ page, server }) => {
  await post(server.baseUrl, raid('tfue'), { id: 'before-the-page' })
  await openAs(page, '/lab?streamer=tfue&type=channel.raid')
  await expect(rows(page, 'before-the-page')).toContainText('Accepted 204')
  await expect(inspector(page).getByRole('status')).toHaveText('Connected')

  await post(server.baseUrl, raid('tfue'), { id: 'right' })
  await post(server.baseUrl, raid('tfue'), { id: 'wrong', secret: 'another-secret' })
  await expect(rows(page, 'right')).toContainText(/channel\.raid.*Published as a test/)
  const wrong = rows(page, 'wrong')
  await expect(wrong).toContainText(/Refused 403.*Signed with another secret/)

  await wrong.locator('summary').press('Enter')
  await expect(wrong.getByText(/^How to mend it: Sign message id \+ timestamp/)).toBeVisible()
  await expect(wrong.getByText('"to_broadcaster_user_login": "tfue"')).toBeVisible()
  await expect(wrong.getByText('twitch-eventsub-message-id')).toBeVisible()

  await inspector(page).getByRole('button', { name: 'Refused' }).click()
  await expect(rows(page, 'right')).toHaveCount(0)
  await expect(wrong).toBeVisible()
  await inspector(page).getByRole('button', { name: 'Clear' }).click()
  await expect(inspector(page).getByText('curl http')).toBeVisible()
})

/** How many types stand so. */
const cells = (page: Page, state: string) => page.locator(`.rehearsal-family [data-state=${state}]`)

test('rehearses every type to its broadcaster’s page', async ({ page }) => {
  await openAs(page, '/lab?streamer=tfue', 'Tfue')
  await page.getByRole('button', { name: 'Rehearse', exact: true }).click()
  const summary = page.getByText(/^\d+ of \d+ arrived, p50 \d+ ms, p95 \d+ ms/)
  await expect(summary).toBeVisible({ timeout: 20_000 })
  await expect(summary).not.toContainText('failed')
  await expect(summary).not.toContainText('for others only')
  await expect(cells(page, 'lost')).toHaveCount(0)
  expect(await cells(page, 'arrived').count()).toBeGreaterThan(70)
  await expect(cells(page, 'nowhere').first()).toContainText('Accepted, belongs to no channel')
})

test('says what a viewer can’t hear, and sends again what failed', async ({ page }) => {
  let refusals = 1
  await page.route('**/api/lab/events', async (route) => {
    if (refusals-- > 0) await route.fulfill({ status: 503, json: { error: refusal } })
    else await route.continue()
  })
  await openAs(page, '/lab?streamer=ninja')
  await page.getByRole('button', { name: 'Rehearse', exact: true }).click()
  await expect(cells(page, 'refused')).toHaveText(/Refused: Pusher did not take it/, {
    timeout: 20_000,
  })
  await expect(cells(page, 'unheard').first()).toContainText(/Sent, for the \w+ only/)
  await page.getByRole('button', { name: 'Only the failed ones again' }).click()
  await expect(page.getByText(/arrived, .*for others only$/)).toBeVisible()
  await expect(cells(page, 'refused')).toHaveCount(0)
})

const refusal = { code: 'publisher-unavailable', message: 'Pusher is asleep', hint: 'Wait' }
