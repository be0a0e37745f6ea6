import type { Page } from '@playwright/test'
import { notification, post, raid } from '../callback'
import { cards, expectConnection, tokenOf, watch } from './actions'
import { breakableLink } from './pusher-link'
import { expect, replaceTwitch, test } from './test'

const tfue = {
  broadcaster_user_id: '1002',
  broadcaster_user_login: 'tfue',
  broadcaster_user_name: 'Tfue',
}
const person = (name: string) => ({ user_id: '7', user_login: name.toLowerCase(), user_name: name })
const moderator = { moderator_user_id: '8', moderator_user_login: 'm', moderator_user_name: 'M' }

const raidBy = (name: string) => raid('tfue', { from_broadcaster_user_name: name })
/** Moderators may hear of it. */
const banOf = (name: string) =>
  notification('channel.ban', {
    ...tfue,
    ...person(name),
    ...moderator,
    reason: 'spam',
    banned_at: '2026-11-21T12:00:00Z',
    ends_at: null,
    is_permanent: true,
  })
/** Only the broadcaster may. */
const endOf = (name: string) =>
  notification('channel.subscription.end', {
    ...tfue,
    ...person(name),
    tier: '1000',
    is_gift: false,
  })

/** By this scope the API learns where somebody moderates. */
const scope = 'user:read:moderated_channels'

/** Waits until the page is on the restricted channels. */
const joined = (page: Page, count: number) => {
  let left = count
  return page.waitForResponse(
    (response) => response.url().endsWith('/api/pusher/auth') && response.ok() && --left === 0,
  )
}

test('shows the broadcaster what only the broadcaster may see, live and after a reload', async ({
  page,
  browser,
  server,
}) => {
  const context = await browser.newContext({ baseURL: server.baseUrl })
  await replaceTwitch(context)
  const viewer = await context.newPage()
  await watch(viewer, 'tfue')
  const onAll = joined(page, 2)
  await watch(page, 'tfue', 'Tfue')
  await onAll
  for (const message of [raidBy('Seen'), banOf('Banned'), endOf('Ended'), raidBy('SeenToo')]) {
    expect((await post(server.baseUrl, message)).status).toBe(204)
  }
  const all = [/SeenToo/, /Ended/, /Banned/, /Seen/]
  const theirs = /\b(Seen|Banned|Ended|SeenToo)\b/
  await expect(cards(page, theirs)).toHaveText(all)
  await page.reload()
  await expect(cards(page, theirs)).toHaveText(all)
  await expect(cards(viewer, theirs)).toHaveText([/SeenToo/, /Seen/])
  await viewer.reload()
  await expect(cards(viewer, theirs)).toHaveText([/SeenToo/, /Seen/])
  await context.close()
})

test('shows a moderator what moderators may see', async ({ page, server }) => {
  const onAll = joined(page, 1)
  await watch(page, 'tfue', 'Margaret', scope)
  await onAll
  await post(server.baseUrl, endOf('NotForThem'))
  await post(server.baseUrl, banOf('ForModerators'))
  await expect(cards(page, 'ForModerators')).toBeVisible()
  await expect(cards(page, 'NotForThem')).toHaveCount(0)
})

test('does without what a viewer is refused, and says nothing of it', async ({ page, server }) => {
  const refused = page.waitForResponse((response) => response.url().endsWith('/api/pusher/auth'))
  await watch(page, 'tfue', 'Ada_Lovelace', scope)
  expect((await refused).status()).toBe(403)
  await post(server.baseUrl, banOf('Hidden'))
  await post(server.baseUrl, raidBy('Public'))
  await expect(cards(page, 'Public raided')).toBeVisible()
  await expectConnection(page, 'Connected')
  await expect(cards(page, 'Hidden')).toHaveCount(0)
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('ends a log-in that the API no longer accepts, and goes on in public', async ({
  page,
  request,
  server,
}) => {
  const link = await breakableLink(page)
  const onAll = joined(page, 2)
  await watch(page, 'tfue', 'Tfue')
  await onAll
  const headers = { Authorization: `Bearer ${await tokenOf(page)}` }
  await request.delete('/api/auth/session', { headers })
  await link.cut()
  link.mend()
  await expect(page.getByRole('link', { name: 'Log in again' })).toBeVisible()
  await expectConnection(page, 'Connected')
  await post(server.baseUrl, banOf('AfterTheEnd'))
  await post(server.baseUrl, raidBy('StillPublic'))
  await expect(cards(page, 'StillPublic raided')).toBeVisible()
  await expect(cards(page, 'AfterTheEnd')).toHaveCount(0)
})

test('notices at once that its log-in was ended elsewhere, and goes on in public', async ({
  page,
  request,
  server,
}) => {
  const onAll = joined(page, 2)
  await watch(page, 'tfue', 'Tfue')
  await onAll
  const headers = { Authorization: `Bearer ${await tokenOf(page)}` }
  await request.delete('/api/auth/session', { headers })
  await expect(page.getByRole('link', { name: 'Log in again' })).toBeVisible()
  await expectConnection(page, 'Connected')
  await post(server.baseUrl, banOf('AfterThatEnd'))
  await post(server.baseUrl, raidBy('PublicStill'))
  await expect(cards(page, 'PublicStill raided')).toBeVisible()
  await expect(cards(page, 'AfterThatEnd')).toHaveCount(0)
})

test('goes on without restricted channels while they fail, and joins them later', async ({
  page,
  server,
}) => {
  await page.route('**/api/pusher/auth', (route) => route.fulfill({ status: 503 }))
  await watch(page, 'tfue', 'Tfue')
  await post(server.baseUrl, banOf('WhileFailing'))
  await post(server.baseUrl, raidBy('MeanwhilePublic'))
  await expect(cards(page, 'MeanwhilePublic raided')).toBeVisible()
  await expect(cards(page, 'WhileFailing')).toHaveCount(0)
  await page.unroute('**/api/pusher/auth')
  await expect(cards(page, 'WhileFailing')).toBeVisible()
})

test('recovers restricted events too, in one receipt', async ({ page, server }) => {
  const link = await breakableLink(page)
  const onAll = joined(page, 2)
  await watch(page, 'tfue', 'Tfue')
  await onAll
  await post(server.baseUrl, banOf('BeforeLoss'))
  await expect(cards(page, 'BeforeLoss')).toBeVisible()
  await link.cut()
  await expectConnection(page, 'Reconnecting')
  for (const message of [banOf('LostBan'), raidBy('LostRaid'), endOf('LostEnd')]) {
    await post(server.baseUrl, message)
  }
  link.mend()
  await expect(page.getByText(/^Offline \d+ s · 3 events recovered · complete$/)).toBeVisible()
  await expect(cards(page, /LostBan|LostRaid|LostEnd/)).toHaveText([
    /LostEnd/,
    /LostRaid/,
    /LostBan/,
  ])
})
