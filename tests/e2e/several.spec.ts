import type { Page } from '@playwright/test'
import { post, raid } from '../callback'
import { cards, chooseMore, openAs, stream, watch } from './actions'
import { expect, test } from './test'

const player = (name: string) => `iframe[title="Stream of ${name}"]`
/** Twitch's own players, which have sound, instead of what the sandbox draws. */
const loadPlayers = (page: Page, name: string) =>
  page.frameLocator(player(name)).getByRole('button', { name: 'Load Twitch’s player' }).click()
const connectionOf = (name: string) => ({ name: `Connection of ${name}` })

test('watches two streamers with one feed, and goes on with one', async ({ page, server }) => {
  await openAs(page, '/watch/Tfue+ninja+tfue')
  await expect(page).toHaveURL('/watch/tfue+ninja')
  for (const name of ['Tfue', 'Ninja']) {
    await expect(page.getByRole('status', connectionOf(name))).toHaveText('Connected')
  }
  await loadPlayers(page, 'Tfue')
  await expect(page.locator(player('Tfue'))).not.toHaveAttribute('src', /muted=true/)
  await expect(page.locator(player('Ninja'))).toHaveAttribute('src', /muted=true/)
  await post(server.baseUrl, raid('tfue', { from_broadcaster_user_name: 'OfTfue' }))
  await post(server.baseUrl, raid('ninja', { from_broadcaster_user_name: 'OfNinja' }))
  await expect(cards(page, /Tfue OfTfue raided/)).toBeVisible()
  await expect(cards(page, /Ninja OfNinja raided/)).toBeVisible()

  await page.getByRole('group', { name: 'Events of' }).getByRole('button', { name: 'Tfue' }).click()
  await expect(cards(page, 'OfTfue')).toHaveCount(0)
  await page.getByRole('button', { name: 'Sound and chat of Ninja' }).click()
  await expect(page.locator(player('Tfue'))).toHaveAttribute('src', /muted=true/)
  await chooseMore(page, 'Show chat')
  await expect(page.locator('iframe[title="Chat of Ninja"]')).toBeVisible()

  await page.getByRole('button', { name: 'Remove Tfue' }).click()
  await expect(page).toHaveURL('/watch/ninja')
  await expect(cards(page, 'OfNinja')).toBeVisible()
})

test('takes a third, keeps the players of the others, and says who has no room', async ({
  page,
}) => {
  await openAs(page, '/watch/tfue+ninja')
  const first = await page.locator(player('Tfue')).elementHandle()
  await page.getByLabel('Add a streamer').fill('@Kaito')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(page).toHaveURL('/watch/tfue+ninja+kaito')
  await expect(page.getByRole('status', connectionOf('Kaito'))).toHaveText('Connected')
  expect(await first?.evaluate((frame) => frame.isConnected)).toBe(true)
  await page.goto('/watch/tfue+ninja+kaito+lumi+sunny')
  await expect(page).toHaveURL('/watch/tfue+ninja+kaito+lumi')
  await expect(page.getByRole('alert')).toContainText('sunny wasn’t added')
})

test('goes on with the player, the feed and the link of one when another is added or removed', async ({
  page,
  server,
}) => {
  await watch(page, 'tfue')
  await post(server.baseUrl, raid('tfue', { from_broadcaster_user_name: 'OfTheFirst' }))
  await expect(cards(page, 'OfTheFirst')).toBeVisible()
  const frame = await page.locator(player('Tfue')).elementHandle()
  const chat = await page.locator('iframe[title="Chat of Tfue"]').elementHandle()
  const stays = async () => {
    expect(await frame?.evaluate((element) => element.isConnected)).toBe(true)
    expect(await chat?.evaluate((element) => element.isConnected)).toBe(true)
    await expect(cards(page, 'OfTheFirst')).toBeVisible()
  }
  await page.keyboard.press('w')
  await page.getByRole('dialog').getByLabel('Add a streamer').fill('ninja')
  await page.getByRole('dialog').getByLabel('Add a streamer').press('Enter')
  await expect(page.getByRole('status', connectionOf('Ninja'))).toHaveText('Connected')
  await stays()
  await page.getByRole('button', { name: 'Remove Ninja' }).click()
  await expect(page.getByRole('status', { name: 'Connection' })).toHaveText('Connected')
  await stays()
})

test('pauses, filters and keeps the feed of all as that of one', async ({ page, server }) => {
  const raidBy = (name: string, login: string) =>
    post(server.baseUrl, raid(login, { from_broadcaster_user_name: name }))
  await openAs(page, '/watch/lumi+noor')
  for (const name of ['Lumi', 'Noor']) {
    await expect(page.getByRole('status', connectionOf(name))).toHaveText('Connected')
  }
  await raidBy('BeforeLumi', 'lumi')
  await raidBy('BeforeNoor', 'noor')
  await expect(cards(page, /^(Lumi BeforeLumi|Noor BeforeNoor) raided/)).toHaveCount(2)
  await page.keyboard.press('p')
  await raidBy('PausedLumi', 'lumi')
  await raidBy('PausedNoor', 'noor')
  await expect(page.getByRole('button', { name: '2 new events' })).toBeVisible()
  await expect(cards(page, /Paused/)).toHaveCount(0)
  await page.keyboard.press('p')
  await expect(cards(page, /Paused/)).toHaveCount(2)

  await page.keyboard.press('/')
  await page.getByRole('searchbox', { name: 'Search events' }).fill('paused')
  await page.getByRole('group', { name: 'Events of' }).getByRole('button', { name: 'Lumi' }).click()
  await expect(cards(page, /raided/)).toHaveText([/PausedNoor/])
  await expect(page).toHaveURL(/hide=lumi/)
  await page.reload()
  await expect(cards(page, /raided/)).toHaveText([/PausedNoor/])

  await chooseMore(page, 'History')
  const history = page.getByRole('dialog', { name: 'History of Lumi and Noor' })
  await expect(history).toContainText(/([4-9]|\d\d+) events from Lumi and Noor/)
})

test('leads from one streamer to several', async ({ page }) => {
  await watch(page, 'grace_h')
  await page.getByRole('button', { name: 'Watch with another streamer' }).click()
  const other = page.getByRole('dialog').getByLabel('Add a streamer')
  await expect(other).toBeFocused()
  await other.fill('Margaret')
  await other.press('Enter')
  await expect(page).toHaveURL('/watch/grace_h+margaret')
  await expect(page.getByRole('region', { name: 'Margaret is offline' })).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.getByRole('option', { name: 'Watch with…' }).click()
  await page.getByRole('dialog').getByRole('textbox').fill('linus_p')
  await page.getByRole('dialog').getByRole('button', { name: 'Add', exact: true }).click()
  await expect(page).toHaveURL('/watch/grace_h+margaret+linus_p')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.goto('/')
  await stream(page, 'margaret @Grace_H')
  await expect(page).toHaveURL('/watch/margaret+grace_h')
})

test('offers to go along with a raid, and keeps both', async ({ page, server }) => {
  await watch(page, 'sunny')
  const { subscription, event } = raid('kaito', {
    from_broadcaster_user_login: 'sunny',
    from_broadcaster_user_name: 'Sunny',
    to_broadcaster_user_name: 'Kaito',
  })
  const condition = { from_broadcaster_user_id: '204881730' }
  await post(server.baseUrl, { subscription: { ...subscription, condition }, event })
  await expect(page.getByRole('alert')).toContainText('Sunny is raiding Kaito.')
  await page.getByRole('button', { name: 'Follow the raid' }).click()
  await expect(page).toHaveURL('/watch/sunny+kaito')
  await loadPlayers(page, 'Kaito')
  await expect(page.locator(player('Sunny'))).toHaveAttribute('src', /muted=true/)
  await expect(page.locator(player('Kaito'))).not.toHaveAttribute('src', /muted=true/)
})

test('has one player on a phone, above the first cards, and keeps it where there is room for all', async ({
  page,
  server,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await openAs(page, '/watch/lumi+tfue+ninja')
  await expect(page.getByRole('region', { name: 'Lumi is offline' })).toContainText('Next stream')
  await page.getByRole('button', { name: 'Tfue Live' }).click()
  await expect(page.getByRole('status', connectionOf('Tfue'))).toHaveText('Connected')
  await post(server.baseUrl, raid('lumi', { from_broadcaster_user_name: 'OnAPhone' }))
  await expect(cards(page, 'OnAPhone')).toBeInViewport({ ratio: 1 })
  await expect(page.locator('iframe[title^="Stream of"]')).toHaveCount(1)
  const frame = await page.locator(player('Tfue')).elementHandle()

  await page.setViewportSize({ width: 1440, height: 900 })
  await expect(page.locator(player('Ninja'))).toBeVisible()
  await expect(page.getByRole('region', { name: 'Lumi is offline' })).toBeVisible()
  await page.getByRole('button', { name: 'Focus' }).click()
  expect(await frame?.evaluate((element) => element.isConnected)).toBe(true)
  await expect(cards(page, 'OnAPhone')).toBeInViewport({ ratio: 1 })
  await page.getByRole('button', { name: 'More about Tfue' }).click()
  await expect(page.getByText('need Tfue’s consent')).toBeVisible()
})
