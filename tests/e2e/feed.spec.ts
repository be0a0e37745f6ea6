import type { Route } from '@playwright/test'
import { notification, post, postUnsigned, raid } from '../callback'
import { cards, expectConnection, openAs, stream, watch } from './actions'
import { expect, replaceTwitch, test } from './test'

/** A raid on `login` by someone whom no other test knows. */
const raidBy = (name: string, login = 'tfue') => raid(login, { from_broadcaster_user_name: name })

test('shows a signed callback as a card', async ({ page, server }) => {
  await watch(page, 'tfue')
  expect((await post(server.baseUrl, raidBy('Signed'))).status).toBe(204)
  await expect(cards(page, 'Signed raided with 240 viewers')).toBeVisible()
})

test('shows an unsigned callback as a card that is called a test', async ({ page, server }) => {
  await watch(page, 'tfue')
  expect((await postUnsigned(server.baseUrl, raidBy('Unsigned'))).status).toBe(204)
  await expect(cards(page, 'Unsigned raided with 240 viewers')).toContainText('Test')
})

test('shows the line of the terminal as a card', async ({ page, server }) => {
  const body = /curl -i \S+ -d '(.+)'/.exec(server.output())?.[1] ?? ''
  await watch(page, 'tfue')
  const line = await fetch(`${server.baseUrl}/api/callback`, { method: 'POST', body })
  expect(line.status).toBe(204)
  await expect(cards(page, 'Ada raided with 240 viewers').first()).toBeVisible()
})

test('shows what happened before the page was opened', async ({ page, server }) => {
  await post(server.baseUrl, raidBy('Earlier', 'linus_p'))
  await watch(page, 'linus_p')
  await expect(cards(page, 'Earlier raided')).toBeVisible()
})

test('puts the newest first', async ({ page, server }) => {
  await watch(page, 'sunny')
  for (const name of ['First', 'Second']) await post(server.baseUrl, raidBy(name, 'sunny'))
  await expect(cards(page, /(First|Second) raided/)).toHaveText([/Second/, /First/])
})

test('shows two viewers of two streamers only their own', async ({ page, browser, server }) => {
  const context = await browser.newContext({ baseURL: server.baseUrl })
  await replaceTwitch(context)
  const other = await context.newPage()
  await watch(page, 'tfue')
  await watch(other, 'ninja')
  await post(server.baseUrl, raidBy('ToTfue', 'tfue'))
  await post(server.baseUrl, raidBy('ToNinja', 'ninja'))
  await expect(cards(page, 'ToTfue raided')).toBeVisible()
  await expect(cards(other, 'ToNinja raided')).toBeVisible()
  await expect(cards(page, 'ToNinja')).toHaveCount(0)
  await expect(cards(other, 'ToTfue')).toHaveCount(0)
  await context.close()
})

test('leaves the old channel when the streamer is switched', async ({ page, server }) => {
  await watch(page, 'tfue')
  await post(server.baseUrl, raidBy('BeforeSwitch'))
  await expect(cards(page, 'BeforeSwitch')).toBeVisible()
  await stream(page, 'ninja')
  await expect(page).toHaveURL('/watch/ninja')
  await expect(page.locator('iframe[title="Stream of Ninja"]')).toBeVisible()
  await expect(cards(page, 'BeforeSwitch')).toHaveCount(0)
  await expectConnection(page, 'Connected')
  await post(server.baseUrl, raidBy('LateForTfue'))
  await post(server.baseUrl, raidBy('NewForNinja', 'ninja'))
  await expect(cards(page, 'NewForNinja')).toBeVisible()
  await expect(cards(page, 'LateForTfue')).toHaveCount(0)
})

test('shows a repeated id once', async ({ page, server }) => {
  await watch(page, 'tfue')
  const id = 'shown-once'
  for (let copy = 0; copy < 3; copy++) await post(server.baseUrl, raidBy('Repeated'), { id })
  await post(server.baseUrl, raidBy('Later'))
  await expect(cards(page, 'Later')).toBeVisible()
  await expect(cards(page, 'Repeated raided')).toHaveCount(1)
  await page.reload()
  await expect(cards(page, 'Later')).toBeVisible()
  await expect(cards(page, 'Repeated raided')).toHaveCount(1)
})

test('changes nothing when Stream is pressed twice', async ({ page, server }) => {
  await openAs(page, '/')
  await page.getByLabel('Streamer name').fill('kaito')
  await page.getByRole('button', { name: 'Stream', exact: true }).dblclick()
  await expect(page).toHaveURL('/watch/kaito')
  await expectConnection(page, 'Connected')
  await post(server.baseUrl, raidBy('Kept', 'kaito'))
  await expect(cards(page, 'Kept raided')).toHaveCount(1)
  await stream(page, 'kaito')
  await stream(page, '@Kaito')
  await post(server.baseUrl, raidBy('OnceMore', 'kaito'))
  await expect(cards(page, 'OnceMore raided')).toHaveCount(1)
  await expect(cards(page, 'Kept raided')).toHaveCount(1)
})

test('shows markup as it was typed', async ({ page, server }) => {
  const markup = '<img src=x onerror=document.title="hacked">'
  const update = notification(
    'channel.update',
    {
      broadcaster_user_id: '1002',
      broadcaster_user_login: 'tfue',
      broadcaster_user_name: 'Tfue',
      title: markup,
      language: 'en',
      category_id: '33214',
      category_name: '<b>Fortnite</b>',
      content_classification_labels: [],
    },
    '2',
  )
  await watch(page, 'tfue')
  await post(server.baseUrl, update)
  await post(server.baseUrl, raidBy('<i>Mark</i>'))
  await expect(cards(page, '<i>Mark</i> raided')).toBeVisible()
  await expect(page.getByRole('article').filter({ hasText: markup })).toBeVisible()
  await expect(page.locator('img[src="x"]')).toHaveCount(0)
  await expect(page).not.toHaveTitle('hacked')
})

test('shows an unknown type by its name, and odd payloads, and goes on', async ({
  page,
  server,
}) => {
  const streamer = { broadcaster_user_login: 'tfue', broadcaster_user_name: 'Tfue' }
  const odd = [
    notification('channel.moon_landing', { ...streamer, crew: { size: 3 } }),
    notification('channel.poll.begin', { ...streamer, choices: 'none', title: 7 }),
    notification('channel.hype_train.progress', { ...streamer, top_contributions: null }, '1'),
    notification('channel.subscription.gift', { ...streamer, total: '5', tier: null }),
    notification('channel.raid', { to_broadcaster_user_login: 'tfue', viewers: {} }),
  ]
  await watch(page, 'tfue')
  for (const message of odd) expect((await post(server.baseUrl, message)).status).toBe(204)
  await post(server.baseUrl, raidBy('AfterOdd'))
  await expect(cards(page, 'channel.moon_landing')).toBeVisible()
  await expect(cards(page, 'AfterOdd raided')).toBeVisible()
  const list = page.getByRole('region', { name: 'Events' }).getByRole('list')
  await expect(list).not.toContainText(/undefined|\[object|NaN|null/)
})

test('fetches an event that was too long for Pusher, by hand where it must', async ({
  page,
  server,
}) => {
  const refuse = (route: Route) => route.abort()
  const alone = /\/events\/too-long/
  await page.route(alone, refuse)
  await watch(page, 'tfue')
  // What is caught up with comes whole.
  await page.waitForLoadState('networkidle')
  const note = `${'much '.repeat(4000)}to the end`
  const message = raid('tfue', { from_broadcaster_user_name: 'Long', note })
  await post(server.baseUrl, message, { id: 'too-long' })
  const card = cards(page, 'Long raided')
  await card.getByRole('button', { name: 'Details' }).click()
  const load = card.getByRole('button', { name: 'Load the full event' })
  await load.click()
  await expect(card.getByRole('alert')).toBeVisible()
  await page.unroute(alone)
  await load.click()
  await expect(load).toHaveCount(0)
  await card.getByText('Raw data').click()
  await expect(card).toContainText('to the end')
})
