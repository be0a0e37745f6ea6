import type { Page } from '@playwright/test'
import { post, raid } from '../callback'
import { openAs } from './actions'
import { expect, test } from './test'

// A server of its own: callbacks of others would be among those that are counted.
test.use({ settings: { LOG_LEVEL: 'info' } })

const inspector = (page: Page) => page.getByRole('region', { name: 'Inspector' })
const rows = (page: Page, words: string | RegExp) =>
  inspector(page).getByRole('listitem').filter({ hasText: words })

test('shows callbacks as they come, accepted or refused, and why', async ({ page, server }) => {
  // What other tests post names others.
  const login = 'inspected'
  await post(server.baseUrl, raid(login), { id: 'before-the-page' })
  await openAs(page, '/lab?streamer=tfue&type=channel.raid')
  const accepted = rows(page, login).filter({ hasText: 'Accepted 204' })
  const before = rows(page, login)
  await expect(before).toContainText('Accepted 204')
  await before.locator('summary').press('Enter')
  await expect(before.getByText('before-the-page').first()).toBeVisible()
  await expect(inspector(page).getByRole('status')).toHaveText('Connected')

  await post(server.baseUrl, raid(login), { id: 'right' })
  await post(server.baseUrl, raid(login), { id: 'wrong', secret: 'another-secret' })
  await expect(accepted).toHaveCount(2)
  await expect(accepted.first()).toContainText(/channel\.raid.*inspected.*Published as a test/)
  const wrong = rows(page, login).filter({ hasText: 'Refused 403' })
  await expect(wrong).toContainText(/Signed with another secret/)

  await wrong.locator('summary').press('Enter')
  await expect(wrong.getByText(/How to fix it: Sign message id \+ timestamp/)).toBeVisible()
  await expect(wrong.getByText('"to_broadcaster_user_login": "inspected"')).toBeVisible()
  await expect(wrong.getByText('twitch-eventsub-message-id')).toBeVisible()

  await inspector(page)
    .getByRole('button', { name: /^Refused \d/ })
    .click()
  await expect(accepted).toHaveCount(0)
  await expect(wrong).toBeVisible()
  await inspector(page).getByRole('button', { name: 'Clear' }).click()
  await expect(inspector(page).getByText('curl http')).toBeVisible()
})

test('shows whose callbacks they are, and those of one streamer alone', async ({
  page,
  server,
}) => {
  await openAs(page, '/lab?streamer=kaito&type=channel.raid')
  await expect(inspector(page).getByRole('status')).toHaveText('Connected')
  for (const login of ['kaito', 'sunny']) await post(server.baseUrl, raid(login))
  await expect(rows(page, 'sunny').first()).toBeVisible()
  await inspector(page).getByLabel('Whose callbacks').selectOption('kaito')
  await expect(rows(page, 'kaito').first()).toBeVisible()
  await expect(rows(page, 'sunny')).toHaveCount(0)
})

test('gives a right request for one that was refused, whatever was wrong', async ({
  page,
  server,
}) => {
  await openAs(page, '/lab?streamer=grace_h&type=channel.raid')
  await expect(inspector(page).getByRole('status')).toHaveText('Connected')
  await page.evaluate(() => {
    const refuse = () => Promise.reject(new DOMException('no'))
    Object.assign(navigator.clipboard, { write: refuse, writeText: refuse })
  })
  const right = async (words: RegExp) => {
    const row = rows(page, words)
    await row.locator('summary').press('Enter')
    await row.getByRole('button', { name: 'Copy a right request' }).click()
    return row.getByLabel('Text to copy').inputValue()
  }

  const signing = { id: 'not-right', secret: 'another-secret' }
  await post(server.baseUrl, raid('grace_h', { viewers: 71 }), signing)
  const forGrace = await right(/grace_h.*Signed with another secret/s)
  expect(forGrace).toContain('"viewers":71')
  expect(await sendLine(forGrace)).toBe(204)
  await expect(rows(page, /Accepted 204.*grace_h/)).toHaveCount(1)

  await post(server.baseUrl, raid('nobody_at_all', { viewers: 'many' }), { secret: 'another' })
  const forNobody = await right(/nobody_at_all/)
  expect(await sendLine(forNobody)).toBe(204)

  await post(server.baseUrl, '{"subscription": {"type": "channel.raid"', { id: 'half' })
  expect(await sendLine(await right(/not JSON/))).toBe(204)
  await expect(rows(page, /Accepted 204.*grace_h/)).toHaveCount(3)
})

/** Sends what a curl line sends. */
async function sendLine(line: string): Promise<number> {
  const [, url = ''] = /-X POST '([^']+)'/.exec(line) ?? []
  const [, body = ''] = /--data-raw '(.*)'$/s.exec(line) ?? []
  const headers = [...line.matchAll(/-H '([^:]+): ([^']*)'/g)]
  const answer = await fetch(url, {
    method: 'POST',
    headers: headers.map(([, name = '', value = '']): [string, string] => [name, value]),
    body: body.replaceAll("'\\''", "'"),
  })
  return answer.status
}

/** How many types stand so. */
const cells = (page: Page, state: string) => page.locator(`.rehearsal-family [data-state=${state}]`)

test('rehearses every type to its broadcaster’s page', async ({ page }) => {
  await openAs(page, '/lab?streamer=tfue', 'Tfue')
  await page.getByRole('tab', { name: 'Rehearsal' }).click()
  await page
    .getByRole('tabpanel', { name: 'Rehearsal' })
    .getByRole('button', { name: 'Rehearse', exact: true })
    .click()
  const summary = page.getByText(
    /^All 7\d you may see arrived · \d+ without channel · p50 \d+ ms · p95 \d+ ms$/,
  )
  await expect(summary).toBeVisible({ timeout: 20_000 })
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
  await expect(cells(page, 'refused')).toHaveText(/Refused: Pusher didn’t accept it/, {
    timeout: 20_000,
  })
  await expect(cells(page, 'unheard').first()).toContainText(/Sent, for the \w+ only/)
  await page.getByRole('button', { name: 'Retry the failed ones' }).click()
  await expect(
    page.getByText(/^All \d+ you may see arrived · \d+ restricted · \d+ without channel/),
  ).toBeVisible()
  await expect(cells(page, 'refused')).toHaveCount(0)
})

const refusal = { code: 'publisher-unavailable', message: 'Pusher is asleep', hint: 'Wait' }
