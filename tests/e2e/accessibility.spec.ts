import { notification, post, raid } from '../callback'
import { cards, chooseMore, logIn, openAs, typeOver, watch } from './actions'
import { violations } from './axe'
import { breakableLink } from './pusher-link'
import { expect, test } from './test'

// A server of its own: what is begun here goes on when it is over.
test.use({ settings: { LOG_LEVEL: 'silent' } })

const of = (login: string) => ({
  broadcaster_user_id: '1',
  broadcaster_user_login: login,
  broadcaster_user_name: login,
})
const inAMinute = () => new Date(Date.now() + 60_000).toISOString()

for (const colorScheme of ['dark', 'light'] as const) {
  test.describe(`in ${colorScheme} colours axe finds nothing serious`, () => {
    // Without motion no colour is half-way through a fade.
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } })

    test('in the panel of topics, of an offline streamer and on the setup page', async ({
      page,
    }) => {
      await openAs(page, '/watch/ninja?consent', 'Ninja')
      await expect(page.getByRole('checkbox', { name: 'Follows' })).toBeVisible()
      expect(await violations(page)).toEqual([])
      await page.goto('/watch/lumi')
      await expect(page.getByText('lighthouse 32')).toBeVisible()
      expect(await violations(page)).toEqual([])
      await page.goto('/setup')
      await expect(page.getByText(/^OK/).first()).toBeVisible()
      expect(await violations(page)).toEqual([])
    })

    test('on the way in', async ({ page }) => {
      await page.goto('/login')
      await expect(page.getByRole('link', { name: 'Log in with Twitch' })).toBeVisible()
      expect(await violations(page)).toEqual([])
      await page.getByRole('link', { name: 'Log in with Twitch' }).click()
      await expect(page.getByRole('button', { name: 'Authorize' })).toBeVisible()
      expect(await violations(page)).toEqual([])
      await page.getByRole('button', { name: 'Cancel' }).click()
      await expect(page.getByRole('alert')).toBeVisible()
      expect(await violations(page)).toEqual([])
      await logIn(page)
      await expect(page.getByLabel('Streamer name')).toBeVisible()
      await page.getByLabel('Streamer name').fill('tf ue')
      expect(await violations(page)).toEqual([])
    })

    test('on a page with cards', async ({ page, server }) => {
      const viewers = [3, 240, 40_000]
      await watch(page, 'tfue')
      for (const count of viewers) await post(server.baseUrl, raid('tfue', { viewers: count }))
      await expect(cards(page, '40,000 viewers').first()).toBeVisible()
      await cards(page, '40,000 viewers').first().getByRole('button', { name: 'Details' }).click()
      expect(await violations(page)).toEqual([])
    })

    test('in the Event Lab', async ({ page, server }) => {
      await openAs(page, '/lab?streamer=tfue')
      await post(server.baseUrl, raid('tfue'), { secret: 'another-secret' })
      const refused = page.getByText(/^Signed with another secret/).first()
      await refused.click()
      await typeOver(page.getByLabel('Viewers viewers', { exact: true }), 'many')
      await page.keyboard.press('Tab')
      await expect(page.getByText('Fix viewers first.')).toBeVisible()
      expect(await violations(page)).toEqual([])
      for (const view of ['JSON', 'Paste']) {
        await page.getByRole('tab', { name: view }).click()
        expect(await violations(page)).toEqual([])
      }
      for (const room of ['Scenarios', 'Recordings', 'Audience', 'Rehearsal']) {
        await page.getByRole('tab', { name: room }).click()
        expect(await violations(page)).toEqual([])
      }
    })

    test('with each menu and dialog open, and with what happens now', async ({ page, server }) => {
      await watch(page, 'noor')
      const begun = { id: 'axe-poll', title: 'Where do we land?', ends_at: inAMinute() }
      await post(server.baseUrl, notification('channel.poll.begin', { ...of('noor'), ...begun }))
      await expect(page.getByRole('region', { name: 'Happening now' })).toBeVisible()
      for (const name of ['Account', 'Filter', 'More', 'Send test']) {
        await page.getByRole('button', { name, exact: true }).click()
        await expect(page.getByRole('group', { name, exact: true })).toBeVisible()
        expect(await violations(page)).toEqual([])
        await page.keyboard.press('Escape')
      }
      for (const item of [/^Event types/, /^History/, /^Sounds/]) {
        await chooseMore(page, item)
        await expect(page.getByRole('dialog')).toBeVisible()
        expect(await violations(page)).toEqual([])
        await page.keyboard.press('Escape')
      }
      for (const name of [
        'Watch with another streamer',
        'Keyboard shortcuts',
        /^Command palette/,
      ]) {
        await page.getByRole('button', { name }).click()
        await expect(page.getByRole('dialog')).toBeVisible()
        expect(await violations(page)).toEqual([])
        await page.keyboard.press('Escape')
      }
      await page.getByRole('button', { name: 'Pause' }).click()
      await page.getByRole('button', { name: 'Search', exact: true }).click()
      await expect(page.getByLabel('Search events')).toBeVisible()
      expect(await violations(page)).toEqual([])
    })

    test('with several streamers, numbers and a recap', async ({ page, server }) => {
      await openAs(page, '/watch/tfue+ninja')
      await post(server.baseUrl, raid('ninja', { from_broadcaster_user_name: 'Counted' }))
      await expect(cards(page, /Counted/)).toBeVisible()
      await chooseMore(page, /^Numbers/)
      await page.getByRole('button', { name: 'Catch me up' }).click()
      expect(await violations(page)).toEqual([])
    })

    test('on the start page with suggestions, and where there is no page', async ({ page }) => {
      await openAs(page, '/')
      await page.getByLabel('Streamer name').fill('ni')
      await expect(page.getByRole('option').first()).toBeVisible()
      expect(await violations(page)).toEqual([])
      await page.goto('/nowhere')
      await expect(page.getByRole('heading', { name: 'Page not found' })).toBeVisible()
      expect(await violations(page)).toEqual([])
    })

    test('while it reconnects, and with a receipt', async ({ page }) => {
      const link = await breakableLink(page)
      await watch(page, 'tfue')
      await link.cut()
      await expect(page.getByRole('button', { name: 'Reconnect now' })).toHaveCSS('opacity', '1')
      expect(await violations(page)).toEqual([])
      link.mend()
      await expect(page.getByText('0 events missed')).toBeVisible()
      expect(await violations(page)).toEqual([])
    })
  })
}

for (const colorScheme of ['dark', 'light'] as const) {
  test.describe(`who asks the system for contrast, in ${colorScheme} colours`, () => {
    test.use({ colorScheme, contextOptions: { contrast: 'more', reducedMotion: 'reduce' } })

    test('gets every text at 7:1', async ({ page, server }) => {
      const enhanced = { runOnly: ['color-contrast-enhanced'] }
      await page.goto('/login')
      await expect(page.getByRole('link', { name: 'Log in with Twitch' })).toBeVisible()
      expect(await violations(page, enhanced)).toEqual([])
      await watch(page, 'tfue')
      for (const viewers of [3, 40_000]) await post(server.baseUrl, raid('tfue', { viewers }))
      await expect(cards(page, '40,000 viewers').first()).toBeVisible()
      await cards(page, '40,000 viewers').first().getByRole('button', { name: 'Details' }).click()
      expect(await violations(page, enhanced)).toEqual([])
      await page.goto('/lab')
      await expect(page.getByRole('button', { name: 'Send', exact: true })).toBeVisible()
      expect(await violations(page, enhanced)).toEqual([])
    })
  })
}
