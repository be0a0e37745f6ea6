import type { Page } from '@playwright/test'
import { post, raid } from '../callback'
import { startServer } from '../server'
import { cards, expectConnection, logIn, openAs, watch } from './actions'
import { breakableLink } from './pusher-link'
import { expect, test } from './test'

const raidBy = (name: string) => raid('tfue', { from_broadcaster_user_name: name })
const receipt = (page: Page, words: string | RegExp) =>
  page.getByRole('region', { name: 'Events' }).getByRole('status').filter({ hasText: words })
const reconnectNow = (page: Page) => page.getByRole('button', { name: 'Reconnect now' })

/** Watches until the history, with this raid in it, is there: only what comes later is recovered. */
async function watchWithHistory(page: Page, baseUrl: string, name: string) {
  await post(baseUrl, raidBy(name))
  await watch(page, 'tfue')
  await expect(cards(page, `${name} raided`)).toBeVisible()
}

test('recovers what came while the link was lost: once, in order, with a receipt', async ({
  page,
  server,
}) => {
  const link = await breakableLink(page)
  await watchWithHistory(page, server.baseUrl, 'BeforeCut')
  await expect(receipt(page, 'Offline')).toHaveCount(0)
  await link.cut()
  await expectConnection(page, 'Reconnecting')
  for (const name of ['CutOne', 'CutTwo', 'CutThree']) await post(server.baseUrl, raidBy(name))
  link.mend()
  await expectConnection(page, 'Connected')
  await expect(receipt(page, /^Offline \d+ s · 3 events recovered · complete$/)).toBeVisible()
  await post(server.baseUrl, raidBy('AfterCut'))
  const order = [/AfterCut/, /CutThree/, /CutTwo/, /CutOne/, /BeforeCut/]
  await expect(cards(page, /(BeforeCut|CutOne|CutTwo|CutThree|AfterCut) raided/)).toHaveText(order)

  await link.cut()
  await expectConnection(page, 'Reconnecting')
  link.mend()
  await expect(receipt(page, /^Offline \d+ s · 0 events missed · complete$/)).toBeVisible()
  await page.getByRole('button', { name: 'Dismiss' }).click()
  await expect(receipt(page, 'Offline')).toHaveCount(0)
})

test('counts down to the next try, and tries at once when told to', async ({ page }) => {
  const link = await breakableLink(page)
  await watch(page, 'tfue')
  await expect(reconnectNow(page)).toHaveCount(0)
  await link.cut()
  await expect(reconnectNow(page)).toBeVisible()
  await expect(page.getByText(/^in [12] s$/)).toBeVisible()
  await expectConnection(page, 'Reconnecting')
  for (const name of ['Pause', 'Filter', 'Send test', 'More']) {
    await expect(page.getByRole('button', { name, exact: true })).toBeInViewport({ ratio: 1 })
  }
  await expect.poll(() => link.tries.length).toBeGreaterThan(3)
  const before = Date.now()
  await reconnectNow(page).click()
  await expect.poll(() => link.tries.at(-1), { timeout: 2000 }).toBeGreaterThanOrEqual(before)
  link.mend()
  await expectConnection(page, 'Connected')
  await expect(reconnectNow(page)).toHaveCount(0)
})

test('is back at once after 4200, and after about a second when the server is full', async ({
  page,
}) => {
  const link = await breakableLink(page)
  const lastTry = () => link.tries.at(-1) ?? 0
  await watch(page, 'tfue')
  for (const [code, min, max] of [
    [4200, 0, 2000],
    [4100, 750, 4000],
  ] as const) {
    const before = Date.now()
    const { length } = link.tries
    await link.cut(code)
    link.mend()
    await expect.poll(lastTry).toBeGreaterThanOrEqual(before)
    expect(lastTry() - before).toBeGreaterThanOrEqual(min)
    expect(lastTry() - before).toBeLessThan(max)
    await expectConnection(page, 'Connected')
    expect(link.tries).toHaveLength(length + 1)
  }
})

test('notices that a link has gone silent', async ({ page, server }) => {
  const link = await breakableLink(page)
  await watchWithHistory(page, server.baseUrl, 'BeforeSilence')
  link.silence()
  await post(server.baseUrl, raidBy('WhileSilent'))
  const recovered = receipt(page, '1 event recovered · complete')
  await expect(recovered).toBeVisible({ timeout: 20_000 })
  await expectConnection(page, 'Connected')
  await expect(cards(page, 'WhileSilent raided')).toHaveCount(1)
})

test('fetches what Pusher has not delivered', async ({ page, server }) => {
  const link = await breakableLink(page)
  await watch(page, 'tfue')
  link.swallow('Swallowed')
  await post(server.baseUrl, raidBy('Swallowed'))
  await post(server.baseUrl, raidBy('Delivered'))
  await expect(cards(page, /(Swallowed|Delivered) raided/)).toHaveText([/Delivered/, /Swallowed/])
})

test('shows live events even while the history does not answer', async ({ page, server }) => {
  await post(server.baseUrl, raidBy('InHistory'))
  await page.route(/\/events\?/, (route) => route.abort())
  await watch(page, 'tfue')
  await post(server.baseUrl, raidBy('LiveOnly'))
  await expect(cards(page, 'LiveOnly raided')).toBeVisible()
  await expect(cards(page, 'InHistory')).toHaveCount(0)
  await page.unroute(/\/events\?/)
  await expect(cards(page, /(InHistory|LiveOnly) raided/)).toHaveText([/LiveOnly/, /InHistory/])
})

test('says that the browser is offline, and fetches what was missed', async ({
  page,
  context,
  server,
}) => {
  await watch(page, 'tfue')
  await context.setOffline(true)
  await expectConnection(page, 'Disconnected')
  await post(server.baseUrl, raidBy('WhileAway'))
  await context.setOffline(false)
  await expectConnection(page, 'Connected', 15_000)
  await expect(cards(page, 'WhileAway raided')).toHaveCount(1)
  await post(server.baseUrl, raidBy('BackAgain'))
  await expect(cards(page, 'BackAgain raided')).toHaveCount(1)
})

test('survives a restart of the server without a reload, and says what it may have cost', async ({
  page,
}) => {
  test.setTimeout(60_000)
  const first = await startServer()
  const { baseUrl, port } = first
  await page.goto(`${baseUrl}/watch/tfue`)
  await logIn(page)
  await expectConnection(page, 'Connected')
  await post(baseUrl, raidBy('BeforeRestart'))
  await expect(cards(page, 'BeforeRestart raided')).toBeVisible()
  await page.evaluate(() => document.documentElement.setAttribute('data-same-page', ''))

  await first.stop()
  await expectConnection(page, 'Reconnecting')
  await expect(reconnectNow(page)).toBeVisible()
  const second = await startServer({ PORT: String(port) })
  await expectConnection(page, 'Connected')
  const cost = /^The server restarted: events between \S+ and \S+ may be missing$/
  await expect(receipt(page, cost)).toBeVisible()
  await post(baseUrl, raidBy('AfterRestart'))
  await expect(cards(page, 'AfterRestart raided')).toHaveCount(1)
  await expect(cards(page, 'BeforeRestart raided')).toHaveCount(1)
  await expect(page.locator('html[data-same-page]')).toHaveCount(1)

  await expect(page.getByRole('link', { name: 'Log in again' })).toBeVisible()
  await page.getByRole('link', { name: 'Log in again' }).click()
  await page.getByRole('button', { name: 'Authorize' }).click()
  await expect(page).toHaveURL(`${baseUrl}/watch/tfue`)
  await expectConnection(page, 'Connected')
  await second.stop()
})

test('says that nothing could be loaded while the API fails, and fills the feed afterwards', async ({
  page,
  server,
}) => {
  await post(server.baseUrl, raidBy('Unseen'))
  let isBroken = true
  const error = { code: 'twitch-unavailable', message: 'Twitch did not answer', hint: '' }
  await page.route('**/api/streamers/**', (route) =>
    isBroken ? route.fulfill({ status: 503, json: { error } }) : route.continue(),
  )
  await watch(page, 'tfue')
  const feed = page.getByRole('region', { name: 'Events' })
  await expect(feed.getByText('tfue’s events couldn’t be loaded.')).toBeVisible()
  await expect(feed.getByRole('list').first()).toHaveAttribute('aria-busy', 'false')
  await expect(page.locator('.feed-skeleton')).toHaveCount(0)
  isBroken = false
  await expect(cards(page, /Unseen raided/)).toBeVisible({ timeout: 15_000 })
})

test('says in words that Pusher refuses the app, and does not hurry to call it again', async ({
  page,
}) => {
  const link = await breakableLink(page)
  await watch(page, 'tfue')
  await link.cut(4004)
  const words = page.getByRole('alert').filter({ hasText: 'over its connection limit' })
  await expect(words).toBeVisible()
  await expectConnection(page, 'Reconnecting')
  await expect(reconnectNow(page)).toHaveCount(0)
  const tries = link.tries.length
  // Whoever returns to the page calls no sooner.
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
  await page.getByRole('link', { name: 'Streamer Event Viewer' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(words).toHaveCount(0)
  expect(link.tries).toHaveLength(tries)
})

test('asks again for a part of the page, and for its style, that could not be loaded', async ({
  page,
}) => {
  await watch(page, 'tfue')
  await page.waitForLoadState('networkidle')
  const pathOf = (request: { url(): string }) => new URL(request.url()).pathname
  const refused = new Set<string>()
  const loaded = new Set<string>()
  let isAway = true
  page.on('response', (response) => loaded.add(pathOf(response)))
  await page.route(/\.(js|css)(\?|$)/, (route) => {
    if (!isAway) return route.continue()
    refused.add(pathOf(route.request()))
    return route.abort()
  })
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await expect.poll(() => [...refused].filter((path) => path.endsWith('.css'))).not.toEqual([])
  isAway = false
  const sounds = page.getByRole('group', { name: 'More' }).getByRole('button', { name: /^Sounds/ })
  await expect(sounds).toBeVisible({ timeout: 15_000 })
  const parts = [...refused].filter((path) => path.startsWith('/assets/'))
  expect(parts.filter((path) => !loaded.has(path))).toEqual([])
})

test('loads by itself what could not be loaded while the server was away', async ({ page }) => {
  let isAway = true
  await page.route(/\/api\/(setup|streamers\/\w+|lab\/callbacks)/, (route) =>
    isAway ? route.abort() : route.continue(),
  )
  for (const path of ['/setup', '/watch/tfue']) {
    isAway = true
    await openAs(page, path)
    const problem = page.getByRole('alert').filter({ hasText: 'The server can’t be reached' })
    await expect(problem.first()).toBeVisible()
    isAway = false
    await expect(problem).toHaveCount(0, { timeout: 15_000 })
  }
})
