import type { Page } from '@playwright/test'
import { post, raid } from '../callback'
import { apps, behind, startProcesses } from '../processes'
import { startChannelsServer, startServer, type TestServer } from '../server'
import { cards, expectConnection, logIn } from './actions'
import { breakableLink } from './pusher-link'
import { expect, test } from './test'

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

test('sees several API processes as one, also when one is gone', async ({ page }) => {
  test.setTimeout(60_000)
  const { processes, stop } = await startProcesses()
  const [one, two] = processes
  const reached = [one, two]
  const link = await breakableLink(page)
  await balance(page, reached)
  await post(two.baseUrl, by('EarlyOne'))
  await post(one.baseUrl, by('EarlyTwo'))
  await page.goto(`${one.baseUrl}/watch/tfue`)
  await logIn(page)
  await expectConnection(page, 'Connected')
  await post(one.baseUrl, by('LiveOne'))
  await post(two.baseUrl, by('LiveTwo'))
  const before = [/LiveTwo/, /LiveOne/, /EarlyTwo/, /EarlyOne/]
  await expect(cards(page, /Live|Early/)).toHaveText(before)

  await link.cut()
  await expectConnection(page, 'Reconnecting')
  await post(two.baseUrl, by('LostA'))
  await post(one.baseUrl, by('LostB'))
  await post(two.baseUrl, by('LostC'))
  link.mend()
  await expect(page.getByText(/^Offline \d+ s · 3 events recovered · complete$/)).toBeVisible()
  const lost = [/LostC/, /LostB/, /LostA/, ...before]
  await expect(cards(page, /Live|Early|Lost/)).toHaveText(lost)

  await link.cut()
  await expectConnection(page, 'Reconnecting')
  await post(two.baseUrl, by('LostD'))
  reached.pop()
  await two.stop()
  await post(one.baseUrl, by('LostE'))
  link.mend()
  await expect(page.getByText(/^Offline \d+ s · 2 events recovered · complete$/)).toBeVisible()
  await expect(cards(page, /Live|Early|Lost/)).toHaveText([/LostE/, /LostD/, ...lost])
  await stop()
})

test('has the operator told of processes that are not one', async ({ page }) => {
  test.setTimeout(60_000)
  const channels = await startChannelsServer(apps)
  const env = behind(channels)
  const processes = await Promise.all([startServer(env), startServer(env)])
  await balance(page, processes)
  await page.goto(`${processes[0].baseUrl}/watch/tfue`)
  await logIn(page)
  await expectConnection(page, 'Connected')
  const logged = async () => {
    for (const { baseUrl } of processes) await post(baseUrl, by('Either'))
    return processes.map(({ output }) => output()).join('')
  }
  await expect.poll(logged, { timeout: 30_000 }).toContain('the same REDIS_URL')
  await Promise.all([...processes, channels].map((server) => server.stop()))
})

test('gets back to a channels server that restarts, however long it was gone', async ({ page }) => {
  test.setTimeout(60_000)
  const { processes, channels, stop } = await startProcesses()
  const [one] = processes
  const tries: number[] = []
  page.on('websocket', () => tries.push(Date.now()))
  await page.goto(`${one.baseUrl}/watch/tfue`)
  await logIn(page)
  await expectConnection(page, 'Connected')
  // What a page has never known it can't miss.
  await post(one.baseUrl, by('Before'))
  await expect(cards(page, 'Before raided')).toHaveCount(1)
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
