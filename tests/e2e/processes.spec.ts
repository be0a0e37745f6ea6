import type { Page } from '@playwright/test'
import { post, raid } from '../callback'
import { startChannelsServer, startServer, type TestServer } from '../server'
import { cards, expectConnection, logIn } from './actions'
import { breakableLink } from './pusher-link'
import { expect, test } from './test'

const apps = { CHANNELS_APPS: '1:key:secret' }

/** Two API processes that publish through one channels server. */
async function startProcesses() {
  const channels = await startChannelsServer(apps)
  const settings = {
    PUSHER_APP_ID: '1',
    PUSHER_KEY: 'key',
    PUSHER_SECRET: 'secret',
    PUSHER_HOST: 'localhost',
    PUSHER_PORT: String(channels.port),
    PUSHER_USE_TLS: 'false',
  }
  const [one, two] = await Promise.all([startServer(settings), startServer(settings)])
  const stop = () => Promise.all([one.stop(), two.stop(), channels.stop()])
  return { one, two, channels, stop }
}

/** A balancer that leads each question about the past to another process than the one before. */
async function balance(page: Page, processes: TestServer[]): Promise<void> {
  let turn = 0
  await page.route(/\/events\?/, async (route) => {
    const { pathname, search } = new URL(route.request().url())
    const { baseUrl } = processes[turn++ % processes.length] ?? {}
    await route.fulfill({ response: await route.fetch({ url: `${baseUrl}${pathname}${search}` }) })
  })
}

const by = (name: string) => raid('tfue', { from_broadcaster_user_name: name })

test('keeps up with several API processes, and says when one is gone', async ({ page }) => {
  test.setTimeout(60_000)
  const { one, two, stop } = await startProcesses()
  const processes = [one, two]
  const link = await breakableLink(page)
  await balance(page, processes)
  await page.goto(`${one.baseUrl}/watch/tfue`)
  await logIn(page)
  await expectConnection(page, 'Connected')
  await post(one.baseUrl, by('LiveOne'))
  await post(two.baseUrl, by('LiveTwo'))
  await expect(cards(page, /Live/)).toHaveText([/LiveTwo/, /LiveOne/])

  await link.cut()
  await expectConnection(page, 'Reconnecting')
  await post(two.baseUrl, by('LostA'))
  await post(one.baseUrl, by('LostB'))
  await post(two.baseUrl, by('LostC'))
  link.mend()
  await expect(page.getByText(/^Offline \d+ s · 3 events recovered · complete$/)).toBeVisible()
  await expect(cards(page, /Live|Lost/)).toHaveText([
    /LostC/,
    /LostB/,
    /LostA/,
    /LiveTwo/,
    /LiveOne/,
  ])

  await link.cut()
  await expectConnection(page, 'Reconnecting')
  processes.pop()
  await two.stop()
  await post(one.baseUrl, by('LostD'))
  link.mend()
  await expect(page.getByText(/events between .+ and .+ may be missing/)).toBeVisible()
  await expect(cards(page, 'LostD')).toHaveCount(1)
  await stop()
})

test('gets back to a channels server that restarts, however long it was gone', async ({ page }) => {
  test.setTimeout(60_000)
  const { one, channels, stop } = await startProcesses()
  const tries: number[] = []
  page.on('websocket', () => tries.push(Date.now()))
  await page.goto(`${one.baseUrl}/watch/tfue`)
  await logIn(page)
  await expectConnection(page, 'Connected')
  await channels.stop()
  await expectConnection(page, 'Reconnecting')
  // By then it waits as long as it ever does.
  await expect.poll(() => tries.length, { timeout: 15_000 }).toBeGreaterThan(5)
  const restarted = await startChannelsServer({ ...apps, PORT: String(channels.port) })
  await expectConnection(page, 'Connected')
  await post(one.baseUrl, by('AfterAll'))
  await expect(cards(page, 'AfterAll raided')).toHaveCount(1)
  await expect(page.getByText(/^Offline \d+ s · 0 events missed · complete$/)).toBeVisible()
  await Promise.all([restarted.stop(), stop()])
})
