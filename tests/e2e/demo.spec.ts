import type { Page } from '@playwright/test'
import * as v from 'valibot'
import { isToldTo } from '../../api/shared/restricted-types'
import { bearer, logIn } from '../login'
import { cards, expectConnection, watch } from './actions'
import { expect, test } from './test'

test.use({ settings: { SANDBOX_LIFE: 'on' } })

const Standing = v.object({ topics: v.array(v.object({ type: v.string(), status: v.string() })) })
const frame = (page: Page, title: string) => page.frameLocator(`iframe[title="${title}"]`)

/** Logs in as the demo does: one press, and nobody is asked. */
async function tryDemo(page: Page): Promise<void> {
  await page.goto('/login')
  const link = page.getByRole('link', { name: 'Log in with Twitch' })
  // The link makes its state when it is pressed; what the demo adds comes after that.
  await link.evaluate((element: HTMLAnchorElement) => {
    element.addEventListener('click', () => (element.href += '&prompt=none'))
  })
  await link.click()
  await expect(page.getByLabel('Streamer name')).toBeVisible()
}

test('one press leads to a stream that tells a story by itself', async ({ page }) => {
  await tryDemo(page)
  await page.goto('/watch/tfue')
  await expect(cards(page, /\S/).first()).toBeVisible({ timeout: 10_000 })
  await expectConnection(page, 'Connected')
  const player = frame(page, 'Stream of Tfue')
  await expect(player.getByRole('img', { name: 'Drawing in place of Tfue’s stream' })).toBeVisible()
  const chat = frame(page, 'Chat of Tfue')
  await expect(chat.getByText('Sandbox: everyone here is fictional')).toBeVisible()
  await expect(chat.getByRole('listitem').first()).toBeVisible({ timeout: 10_000 })
})

test('lines of chat murmur in one row, and are read where it is opened', async ({ page }) => {
  // Chat takes its time, and a minute of the clock may just begin.
  test.slow()
  await watch(page, 'ninja')
  const murmur = cards(page, / chatted$/).first()
  await expect(murmur).toBeVisible({ timeout: 40_000 })
  await murmur.getByRole('button', { name: 'Details' }).click()
  await expect(murmur.getByRole('heading', { name: /^Messages/ })).toBeVisible()
  await page.getByRole('button', { name: 'Filter', exact: true }).click()
  await page.getByRole('switch', { name: 'Every chat message' }).click()
  await expect(cards(page, / chatted$/)).toHaveCount(0)
  await expect(page).toHaveURL('/watch/ninja?lines=')
})

test('the cast has consented to what chat can see, but for one', async ({ server }) => {
  const token = await logIn(server.baseUrl, 'ada_lovelace')
  const statuses = async (login: string) => {
    const init = { method: 'PUT', ...bearer(token) }
    const answer = await fetch(`${server.baseUrl}/api/streamers/${login}/subscriptions`, init)
    const { topics } = v.parse(Standing, await answer.json())
    const open = topics.filter(({ type }) => isToldTo('public', type))
    return [...new Set(open.map(({ status }) => status))].toSorted()
  }
  await expect.poll(() => statuses('ninja'), { timeout: 20_000 }).toEqual(['live'])
  await expect.poll(() => statuses('sunny'), { timeout: 20_000 }).toEqual(['live', 'needs-consent'])
})

test('loads Twitch’s player and chat when they are asked for, for the visit', async ({ page }) => {
  await watch(page, 'tfue')
  await frame(page, 'Stream of Tfue').getByRole('button', { name: 'Load Twitch’s player' }).click()
  const player = page.locator('iframe[title="Stream of Tfue"]')
  await expect(player).toHaveAttribute('src', /^https:\/\/player\.twitch\.tv\//)
  await expect(page.locator('iframe[title="Chat of Tfue"]')).not.toHaveAttribute('src', /./)
  await page.reload()
  await expect(player).toHaveAttribute('src', /^https:\/\/player\.twitch\.tv\//)
})
