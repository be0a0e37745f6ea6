import { readFile } from 'node:fs/promises'
import { notification, post, raid } from '../callback'
import { startServer } from '../server'
import { subscribe } from '../subscriber'
import { cards, chooseMore, logOut, watch } from './actions'
import { exported, keptIn, openHistory, panel, visitLumi } from './history-panel'
import { expect, test } from './test'

test('keeps events over a restart of the server, exports them, and clears them', async ({
  page,
}) => {
  let server = await startServer()
  try {
    await visitLumi(page, server.baseUrl)
    await post(server.baseUrl, raid('lumi', { from_broadcaster_user_name: '=Old, "one"' }))
    await expect(cards(page, '=Old, "one" raided')).toHaveCount(1)
    await openHistory(page)
    await expect(panel(page)).toContainText('1 event from Lumi')

    const { port } = server
    await server.stop()
    server = await startServer({ PORT: String(port) })
    await visitLumi(page, server.baseUrl)
    await expect(cards(page, '=Old, "one" raided')).toContainText('Test')
    await post(server.baseUrl, raid('lumi', { from_broadcaster_user_name: 'New' }))
    await expect(page.getByRole('article').first()).toContainText('New raided')

    await openHistory(page)
    const session = await exported(page, 'JSON Lines')
    expect(session.name).toMatch(/^lumi-\d{4}-\d\d-\d\d\.jsonl$/)
    const lines = session.text.trimEnd().split('\n')
    const names = lines.map((line) => JSON.parse(line).event.from_broadcaster_user_name)
    expect(names).toEqual(['=Old, "one"', 'New'])
    const csv = (await exported(page, 'CSV')).text.split('\r\n')
    expect(csv[0]).toBe('time,type,family,origin,sentence,amount,user,streamer')
    expect(csv[1]).toContain(`,240,"'=Old, ""one""",lumi`)
    expect((await exported(page, 'Markdown recap')).text).toMatch(/^# Lumi on Twitch\n/)

    await panel(page).getByRole('button', { name: 'Clear history' }).click()
    await panel(page).getByRole('button', { name: 'Only those from Lumi' }).click()
    await expect(panel(page)).toContainText('History cleared.')
    expect(await keptIn(page)).toEqual([])
    await page.reload()
    await expect(cards(page, 'New raided')).toHaveCount(1)
    await expect(cards(page, 'Old')).toHaveCount(0)
  } finally {
    await server.stop()
  }
})

test('saves what happened from the menu, at once', async ({ page, server }) => {
  await watch(page, 'grace_h')
  await chooseMore(page, 'Export as CSV')
  const menu = page.getByRole('group', { name: 'More' })
  await expect(menu.getByRole('status')).toHaveText('There are no events to export yet.')
  await post(server.baseUrl, raid('grace_h', { from_broadcaster_user_name: 'Saved' }))
  await expect(cards(page, 'Saved raided')).toHaveCount(1)
  for (const [format, name, words] of [
    ['CSV', /^grace_h-.*\.csv$/, ',240,Saved,grace_h'],
    ['Markdown', /^grace_h-.*\.md$/, ' on Twitch\n'],
    ['JSON Lines', /^grace_h-.*\.jsonl$/, '"from_broadcaster_user_name":"Saved"'],
  ] as const) {
    const saving = page.waitForEvent('download')
    await menu.getByRole('button', { name: `Export as ${format}` }).click()
    const download = await saving
    expect(download.suggestedFilename()).toMatch(name)
    expect(await readFile(await download.path(), 'utf8')).toContain(words)
    await expect(menu.getByRole('status')).toHaveText(/saved: 1 event$/)
  }
})

test('shows an imported session, says which lines are none, and keeps nothing of it', async ({
  page,
  server,
}) => {
  const viewer = await subscribe(server.baseUrl, 'ada_lovelace')
  await post(server.baseUrl, raid('ada_lovelace', { from_broadcaster_user_name: 'Filed' }))
  const [envelope] = await viewer.settle()
  viewer.close()
  const text = `${JSON.stringify({ ...envelope, id: 'of-a-file' })}\n{"type":\n`
  await watch(page, 'ada_lovelace')
  await openHistory(page)
  await panel(page)
    .getByLabel('Open a JSON Lines file')
    .setInputFiles({ name: 's.jsonl', mimeType: 'text/plain', buffer: Buffer.from(text) })
  await expect(panel(page)).toContainText('1 event imported')
  await expect(panel(page)).toContainText('Line 2 isn’t JSON')
  await page.keyboard.press('Escape')
  const imported = cards(page, 'Filed raided').filter({ hasText: 'Imported' })
  await expect(imported).toHaveCount(1)
  // What came over Pusher is kept: the raid, and the one that `settle` sends.
  await openHistory(page)
  await expect(panel(page)).toContainText('2 events from Ada_Lovelace')
  expect((await keptIn(page)).join('\n')).not.toContain('of-a-file')
})

test('says once that a browser keeps nothing, and works without', async ({ page, server }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('Not in a private window', 'SecurityError')
    }
  })
  await watch(page, 'lumi')
  const notice = page.getByText('This browser saves no history')
  await post(server.baseUrl, raid('lumi', { from_broadcaster_user_name: 'Unkept' }))
  await expect(cards(page, 'Unkept raided')).toHaveCount(1)
  await expect(notice).toBeVisible()
  await page.getByRole('button', { name: 'Dismiss' }).click()
  await expect(notice).toBeHidden()
  await openHistory(page)
  expect((await exported(page, 'JSON Lines')).text).toContain('Unkept')
})

test('says that there is no room for more, and goes on showing', async ({ page, server }) => {
  await page.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('The disk is full', 'QuotaExceededError')
    }
  })
  await watch(page, 'lumi')
  await post(server.baseUrl, raid('lumi', { from_broadcaster_user_name: 'NoRoom' }))
  await expect(cards(page, 'NoRoom raided')).toHaveCount(1)
  await expect(page.getByText('This browser has no room left')).toBeVisible()
})

test('forgets at the log-out what only this viewer may see', async ({ page, server }) => {
  await watch(page, 'tfue', 'Tfue')
  const ban = notification('channel.ban', {
    broadcaster_user_id: '1002',
    broadcaster_user_login: 'tfue',
    broadcaster_user_name: 'Tfue',
    user_id: '7',
    user_login: 'gone',
    user_name: 'Gone',
    moderator_user_id: '8',
    moderator_user_login: 'm',
    moderator_user_name: 'M',
    reason: '',
    banned_at: '2026-11-21T12:00:00Z',
    ends_at: null,
    is_permanent: true,
  })
  await expect(async () => {
    await post(server.baseUrl, ban)
    await expect(cards(page, 'Gone').first()).toBeVisible({ timeout: 1000 })
  }).toPass()
  await post(server.baseUrl, raid('tfue', { from_broadcaster_user_name: 'Stays' }))
  await expect(cards(page, 'Stays')).toHaveCount(1)
  await openHistory(page)
  const own = /^\["tfue","[^"]/
  await expect.poll(async () => (await keptIn(page)).some((key) => own.test(key))).toBe(true)
  await page.keyboard.press('Escape')
  await logOut(page)
  await expect.poll(async () => (await keptIn(page)).some((key) => own.test(key))).toBe(false)
  expect((await keptIn(page)).length).toBeGreaterThan(0)
})

test('counts a gift bomb once, and shows the way and the JSON of an event', async ({
  page,
  server,
}) => {
  await watch(page, 'noor', 'Noor', 'channel:read:subscriptions')
  const happens = (type: string, event: object) =>
    fetch(`${server.baseUrl}/sandbox/events`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ login: 'noor', type, event }),
    }).then((answer) => answer.json())
  await page.keyboard.press('n')
  const numbers = page.getByRole('region', { name: 'Numbers' })
  await numbers.getByLabel('Count').selectOption('Everything on this page')

  const gifter = { user_id: '7', user_login: 'margo', user_name: 'Margo' }
  const bomb = { ...gifter, total: 5, tier: '1000', is_anonymous: false }
  await expect.poll(() => happens('channel.subscription.gift', bomb)).toEqual({ delivered: 1 })
  for (const name of ['A', 'B', 'C', 'D', 'E']) {
    const to = { user_id: `id-${name}`, user_login: name, user_name: name }
    await happens('channel.subscribe', { ...to, tier: '1000', is_gift: true })
  }
  await post(server.baseUrl, notification('channel.subscribe', { ...gifter, tier: '1000' }))
  await expect(numbers.getByText('6 events in the last 30 minutes')).toBeVisible()
  await expect(numbers.getByText('5 gifted · 0 resubs')).toBeVisible()
  await expect(numbers.getByRole('listitem')).toHaveText(/Margo 5 subs\s+2,500 points/)

  const card = cards(page, /Margo gifted 5/)
  await card.getByRole('button', { name: 'Details' }).first().click()
  await card.getByText('Timing').click()
  await expect(card.getByText(/^Shown \d\d:\d\d:\d\d\.\d{3} after/).first()).toBeVisible()
  await card.getByText(/^Raw data/).click()
  const gift = card.getByRole('listitem').filter({ hasText: /^Margo gifted/ })
  await gift.last().getByText('Margo gifted').click()
  await expect(card.getByRole('region', { name: 'JSON' })).toContainText('"total": 5')
})
