import { post, raid } from '../callback'
import { startServer } from '../server'
import { cards, expectConnection, logIn, watch } from './actions'
import { expect, test } from './test'

const raidBy = (name: string) => raid('tfue', { from_broadcaster_user_name: name })

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

test('survives a restart of the server without a reload', async ({ page }) => {
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
  const second = await startServer({ PORT: String(port) })
  await expectConnection(page, 'Connected', 15_000)
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
