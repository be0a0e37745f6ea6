import type { Page } from '@playwright/test'
import { cards, chooseMore, openAs, watch } from './actions'
import { happens } from './happens'
import { expect, test } from './test'

/** Whose consent topics wait for, how it is given, and what it brings. */
const panel = (page: Page) => page.getByRole('dialog', { name: /^Event types/ })

test('a viewer sees what is live and what waits for consent, with a link to send', async ({
  page,
}) => {
  await watch(page, 'sunny')
  await chooseMore(page, 'Event types 7 of 73 on')
  const people = panel(page).locator('details', { hasText: 'People' })
  await people.locator('summary').click()
  await expect(people.getByText('Needs Sunny’s consent to see who follows')).toBeVisible()
  await expect(panel(page).getByText(/\/watch\/sunny\?consent$/)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(panel(page)).toBeHidden()
})

/** Leaves nothing chosen but this. */
async function chooseOnly(page: Page, group: string) {
  await panel(page).getByRole('checkbox', { name: 'All that chat can see' }).uncheck()
  await panel(page).getByRole('checkbox', { name: group }).check()
}

test('a streamer grants one group, comes back, and what it brings appears', async ({
  page,
  server,
}) => {
  await openAs(page, '/watch/kaito?consent', 'Kaito')
  await chooseOnly(page, 'Subs and gifts')
  await panel(page).getByRole('link', { name: 'Continue to Twitch' }).click()
  await expect(page.getByText('see who subscribes to your channel')).toBeVisible()
  await page.getByRole('radio', { name: 'Kaito', exact: true }).check()
  await page.getByRole('button', { name: 'Authorize' }).click()
  await expect(page).toHaveURL('/watch/kaito?consent')
  await expect(panel(page).getByText('Subs and gifts 4 of 4 on')).toBeVisible()
  await expect(panel(page).getByRole('checkbox', { name: 'Subs and gifts' })).toBeHidden()
  await expect(panel(page).getByRole('checkbox', { name: 'Follows' })).toBeVisible()
  const support = panel(page).locator('details', { hasText: 'Support' })
  await expect(support.locator('summary')).toContainText('4 of 17')
  await page.keyboard.press('Escape')
  const gifter = { user_id: '7', user_login: 'margo', user_name: 'Margo' }
  await expect
    .poll(() => happens(server, 'channel.subscription.gift', 'kaito', gifter))
    .toEqual({ delivered: 1 })
  await expect(cards(page, /Margo gifted/)).toHaveCount(1)
  await expect(cards(page, /Margo gifted/)).not.toContainText('Test')
})

test('a streamer grants all that chat can see in one trip', async ({ page }) => {
  await openAs(page, '/watch/sunny?consent', 'Sunny')
  await panel(page).getByRole('link', { name: 'Continue to Twitch' }).click()
  await page.getByRole('radio', { name: 'Sunny', exact: true }).check()
  await page.getByRole('button', { name: 'Authorize' }).click()
  for (const came of ['Follows 1 of 1 on', 'Polls and predictions 7 of 7 on', 'Chat 8 of 8 on']) {
    await expect(panel(page).getByText(came)).toBeVisible()
  }
  const left = panel(page)
    .getByRole('list')
    .filter({ has: page.getByRole('checkbox') })
  await expect(left.getByRole('checkbox')).toHaveCount(2)
})

test('consent that is taken back shows at once', async ({ page, server }) => {
  await openAs(page, '/watch/lumi?consent', 'Lumi')
  await chooseOnly(page, 'Cheers and Bits')
  await panel(page).getByRole('link', { name: 'Continue to Twitch' }).click()
  await page.getByRole('radio', { name: 'Lumi', exact: true }).check()
  await page.getByRole('button', { name: 'Authorize' }).click()
  const support = panel(page).locator('details', { hasText: 'Support' })
  await expect(support.locator('summary')).toContainText('3 of 17')
  await fetch(`${server.baseUrl}/sandbox/revocations`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ login: 'lumi' }),
  })
  await expect(support.locator('summary')).toContainText('0 of 17')
})

test('Twitch in trouble is said, can be tried again, and is forgotten once it is over', async ({
  page,
}) => {
  let isBroken = true
  await page.route('**/subscriptions', (route) =>
    isBroken
      ? route.fulfill({
          status: 503,
          json: {
            error: { code: 'twitch-unavailable', message: 'Twitch did not answer', hint: '' },
          },
        })
      : route.continue(),
  )
  await watch(page, 'noor')
  await chooseMore(page, /^Event types/)
  const again = panel(page).getByRole('button', { name: 'Try again' })
  await Promise.all([page.waitForRequest('**/subscriptions'), again.click()])
  isBroken = false
  await expect(panel(page).locator('details', { hasText: 'Stream' }).first()).toBeVisible()
})

test('rich mode brings chat notices by the own log-in, each once', async ({ page, server }) => {
  await watch(page, 'tfue')
  await chooseMore(page, /^Event types/)
  await panel(page).getByRole('switch', { name: 'Chat events (your login)' }).check()
  await panel(page).getByRole('link', { name: 'Continue on Twitch' }).click()
  await page.getByRole('button', { name: 'Authorize' }).click()
  await expect(panel(page).getByText('On · 1 event type by your own login')).toBeVisible()
  await page.keyboard.press('Escape')
  const raider = { user_id: '77', user_login: 'rika', user_name: 'Rika' }
  const notice = {
    chatter_user_id: '77',
    chatter_user_login: 'rika',
    chatter_user_name: 'Rika',
    system_message: '12 raiders from Rika have joined!',
    notice_type: 'raid',
    resub: null,
    raid: { ...raider, viewer_count: 12, profile_image_url: '' },
  }
  expect(await happens(server, 'channel.chat.notification', 'tfue', notice)).toEqual({
    delivered: 1,
  })
  await expect(cards(page, /Rika/)).toHaveCount(1)
  const raid = {
    from_broadcaster_user_id: '77',
    from_broadcaster_user_login: 'rika',
    from_broadcaster_user_name: 'Rika',
    viewers: 12,
  }
  await expect.poll(() => happens(server, 'channel.raid', 'tfue', raid)).toEqual({ delivered: 1 })
  await expect(cards(page, /Rika raided with 12 viewers/)).toHaveCount(1)
  await expect(cards(page, /Rika/)).toHaveCount(1)
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toMatch(/[a-z0-9]{30}/)
})
