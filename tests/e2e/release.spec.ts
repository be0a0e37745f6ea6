import type { Page } from '@playwright/test'
import { EVENTSUB_SECRET, logIn, settingsAt, startSandbox } from '../../api/sandbox/fixture'
import { nextRelease } from '../release'
import { freePort, startServer, type TestServer } from '../server'
import { expectConnection } from './actions'
import { expect, test as base } from './test'

/** A server whose log-ins outlive it, and what takes its place. */
interface Deployment {
  baseUrl: string
  /** Opens a page of the first release. */
  open: (path: string) => Promise<Page>
  /** Puts the next release in the place of the first one. */
  release: () => Promise<void>
  stop: () => Promise<void>
  start: () => Promise<void>
}

const test = base.extend<{ deployment: Deployment }>({
  deployment: async ({ context }, use) => {
    const [sandbox, next, port] = await Promise.all([startSandbox(), nextRelease(), freePort()])
    const settings = { ...settingsAt(sandbox), EVENTSUB_SECRET, PORT: String(port) }
    const token = await logIn(sandbox.site, 'ada_lovelace')
    let server: TestServer = await startServer(settings)
    const { baseUrl } = server
    await use({
      baseUrl,
      async open(path) {
        const page = await context.newPage()
        await page.goto(`${baseUrl}/api/health`)
        await page.evaluate(
          (value) => sessionStorage.setItem('session.token', JSON.stringify(value)),
          token,
        )
        await page.goto(`${baseUrl}${path}`)
        if (path.startsWith('/watch')) await expectConnection(page, 'Connected')
        return page
      },
      async release() {
        await server.stop()
        server = await startServer(settings, [], next.folder)
      },
      stop: () => server.stop(),
      async start() {
        server = await startServer(settings)
      },
    })
    await server.stop()
    await next.remove()
    await sandbox.close()
  },
})

const newVersion = (page: Page) =>
  page.getByRole('alert').filter({ hasText: 'A new version is here.' })
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

/** What a viewer may want of an open page; in a menu, of one that is open, too. */
const wants: [name: string, want: (page: Page) => Promise<void>, menu?: string][] = [
  ['Search', (page) => press(page, 'Search')],
  ['Catch me up', (page) => press(page, 'Catch me up')],
  ['the palette', (page) => page.keyboard.press('Control+k')],
  ['History', (page) => pressInMore(page, /^History/), 'More'],
]
const inMore = (page: Page) => page.getByRole('group', { name: 'More' })
const pressInMore = (page: Page, item: RegExp) =>
  inMore(page).getByRole('button', { name: item }).click()

test('says that a new version is here, whatever part is wanted, and keeps the address', async ({
  deployment,
}) => {
  test.setTimeout(60_000)
  const pages = await Promise.all(wants.map(() => deployment.open('/watch/tfue?min=5')))
  for (const [index, [, , menu]] of wants.entries()) {
    const page = pages[index]
    if (!page || !menu) continue
    await press(page, menu)
    await expect(inMore(page).getByRole('button').first()).toBeVisible()
  }
  await deployment.release()
  for (const [index, [name, want]] of wants.entries()) {
    const page = pages[index]
    if (!page) continue
    await want(page)
    await expect(newVersion(page), name).toBeVisible()
  }
  const [page] = pages
  if (!page) return
  await newVersion(page).getByRole('button', { name: 'Reload' }).click()
  await expectConnection(page, 'Connected')
  await expect(page).toHaveURL(/\/watch\/tfue\?min=5$/)
  await press(page, 'Filter')
  await expect(page.getByLabel('Minimum amount')).toHaveValue('5')
  await expect(newVersion(page)).toHaveCount(0)
})

test('leads to a page of the new version', async ({ deployment }) => {
  const page = await deployment.open('/watch/tfue')
  await deployment.release()
  await page.getByRole('link', { name: 'Lab' }).click()
  await expect(page.getByRole('combobox', { name: 'Event type' })).toBeVisible()
  await expect(page).toHaveURL(/\/lab$/)
  await expect(newVersion(page)).toHaveCount(0)
})

test('comes up by itself where the release goes while it is opened', async ({ deployment }) => {
  const page = await deployment.open('/login')
  // What the page begins with is of the first release, all that it asks for later of the next one.
  const html = await (await page.request.get(`${deployment.baseUrl}/lab`)).text()
  const began = new Set<string>()
  let isGone = true
  await page.route(/\/assets\//, (route) => {
    const { pathname } = new URL(route.request().url())
    const isFirst = html.includes(pathname) && !began.has(pathname)
    began.add(pathname)
    return isGone && !isFirst ? route.fulfill({ status: 404 }) : route.continue()
  })
  const looks = page.waitForResponse(`${deployment.baseUrl}/`)
  await page.goto(`${deployment.baseUrl}/lab`)
  await expect(newVersion(page)).toBeVisible()
  await looks
  isGone = false
  await expect(page.getByRole('combobox', { name: 'Event type' })).toBeVisible({ timeout: 15_000 })
})

test('waits for a part while the network or the server is away, and says nothing of a version', async ({
  deployment,
  context,
}) => {
  const page = await deployment.open('/watch/tfue')
  await context.setOffline(true)
  await press(page, 'Filter')
  await expectConnection(page, 'Disconnected')
  await context.setOffline(false)
  await expect(page.getByLabel('Minimum amount')).toBeVisible()

  await deployment.stop()
  await expectConnection(page, 'Reconnecting')
  const failed = page.waitForEvent('requestfailed', (request) => request.url().includes('/assets/'))
  await press(page, 'Search')
  await failed
  await deployment.start()
  await expect(page.getByRole('searchbox', { name: 'Search events' })).toBeVisible()
  await expect(newVersion(page)).toHaveCount(0)
})

test.describe('reloads by itself', () => {
  /** The tab is behind another. */
  const hide = (page: Page) =>
    page.evaluate(() => {
      Object.defineProperty(document, 'hidden', { value: true, configurable: true })
      document.dispatchEvent(new Event('visibilitychange'))
    })
  /** Whether it is still the page that was opened. */
  const marks = (page: Page) => page.locator('html[data-same-page]')
  const mark = (page: Page) =>
    page.evaluate(() => document.documentElement.setAttribute('data-same-page', ''))
  /** An open page of a release that is gone. */
  async function outdated(deployment: Deployment, before?: (page: Page) => Promise<void>) {
    const page = await deployment.open('/watch/tfue')
    await page.clock.install()
    await before?.(page)
    await mark(page)
    await deployment.release()
    // What the restart may have cost is told by a part that is loaded for it.
    await expect(page.locator('.notice', { hasText: 'A new version is here.' })).toBeVisible()
    return page
  }

  test('a minute after it was left, and not before', async ({ deployment }) => {
    const page = await outdated(deployment)
    await page.clock.runFor(20 * 60_000)
    await hide(page)
    await page.clock.runFor(55_000)
    await expect(marks(page)).toHaveCount(1)
    await page.clock.runFor(10_000)
    await expect(marks(page)).toHaveCount(0)
    await expectConnection(page, 'Connected')
    await expect(newVersion(page)).toHaveCount(0)
  })

  const kept: [why: string, begin: (page: Page) => Promise<void>][] = [
    ['paused', (page) => press(page, 'Pause')],
    ['in a dialog', (page) => page.keyboard.press('?')],
    [
      'typing',
      async (page) => page.getByRole('textbox', { name: 'Streamer name' }).pressSequentially('nin'),
    ],
  ]
  for (const [why, begin] of kept) {
    test(`not while its viewer is ${why}`, async ({ deployment }) => {
      const page = await outdated(deployment, async (opened) => {
        await begin(opened)
        if (why === 'in a dialog') await expect(opened.getByRole('dialog')).toBeVisible()
      })
      await hide(page)
      await page.clock.runFor(10 * 60_000)
      await expect(marks(page)).toHaveCount(1)
    })
  }
})
