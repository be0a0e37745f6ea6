import type { Page } from '@playwright/test'
import { chooseMore, logIn, logOut, openAs, stored, tokenOf } from './actions'
import { expect, test } from './test'

/** Two tabs of one browser. */
const bearer = (token: string) => ({ headers: { Authorization: `Bearer ${token}` } })

const inside = (page: Page) => page.getByRole('button', { name: 'Account' })

test('a new tab gets the log-in from one that is open, and no storage of both has it', async ({
  page,
  context,
}) => {
  await page.goto('/login')
  await logIn(page)
  const token = await tokenOf(page)
  const second = await context.newPage()
  await second.goto('/watch/tfue')
  await expect(second).toHaveURL('/watch/tfue')
  await expect(inside(second)).toBeVisible()
  expect(await tokenOf(second)).toBe(token)
  expect(await stored(second, 'localStorage')).not.toContain(token)
  expect(await context.cookies()).toEqual([])

  await page.close()
  const third = await context.newPage()
  await third.goto('/login')
  await expect(third).toHaveURL('/')
})

test('a log-out ends it in both, and the next log-in is for both', async ({
  page,
  context,
  request,
}) => {
  await page.goto('/login')
  await logIn(page)
  const token = await tokenOf(page)
  const second = await context.newPage()
  await second.goto('/watch/tfue')
  await expect(inside(second)).toBeVisible()

  await logOut(page)
  await expect(second).toHaveURL('/login')
  await expect(second.getByRole('alert')).toContainText('logged out in another tab')
  expect(await stored(second, 'sessionStorage')).not.toContain(token)
  await expect
    .poll(async () => (await request.get('/api/auth/session', bearer(token))).status())
    .toBe(401)

  await logIn(page)
  await expect(second).toHaveURL('/watch/tfue')
  await expect(inside(second)).toBeVisible()
})

test('a log-in may end in another tab', async ({ page, context }) => {
  await page.goto('/watch/tfue')
  const opened = context.waitForEvent('page')
  await page.getByRole('link', { name: 'Log in with Twitch' }).click({ button: 'middle' })
  const second = await opened
  await second.getByRole('button', { name: 'Authorize' }).click()
  for (const tab of [second, page]) {
    await expect(tab).toHaveURL('/watch/tfue')
    await expect(inside(tab)).toBeVisible()
  }
})

test('coming Back to a log-in that has ended goes on with it', async ({ page }) => {
  await page.goto('/login')
  await logIn(page)
  const token = await tokenOf(page)
  await page.goBack()
  await page.getByRole('button', { name: 'Authorize' }).click()
  await expect(inside(page)).toBeVisible()
  await expect(page).toHaveURL('/')
  expect(await tokenOf(page)).toBe(token)
})

test('a consent that Tfue asks for comes back as Tfue', async ({ page }) => {
  await openAs(page, '/watch/tfue', 'Tfue')
  await chooseMore(page, /^Event types/)
  await page.getByRole('checkbox', { name: 'All that chat can see' }).uncheck()
  await page.getByRole('checkbox', { name: 'Follows' }).check()
  await page.getByRole('link', { name: 'Continue to Twitch' }).click()
  await expect(page.getByRole('radio', { name: 'Tfue' })).toBeChecked()

  await page.getByRole('radio', { name: 'Ada_Lovelace' }).check()
  await page.getByRole('button', { name: 'Authorize' }).click()
  await expect(page.getByRole('alert')).toContainText('Twitch knows you as ada_lovelace')
  await page.getByRole('link', { name: 'Log in as tfue' }).click()
  await expect(page.getByRole('radio', { name: 'Tfue' })).toBeChecked()
  await page.getByRole('button', { name: 'Authorize' }).click()
  await expect(page).toHaveURL('/watch/tfue?consent')
  await expect(page.getByRole('checkbox', { name: 'Polls and predictions' })).toBeVisible()
  await expect(page.getByRole('checkbox', { name: 'Follows' })).toHaveCount(0)
})

test('who is somebody else is told before that Twitch will ask', async ({ page }) => {
  await openAs(page, '/watch/tfue', 'Ada_Lovelace')
  await chooseMore(page, /^Event types/)
  await expect(page.getByText('You’re logged in as ada_lovelace. If you’re Tfue')).toBeVisible()
  await page.getByRole('link', { name: 'Log in as Tfue' }).click()
  expect(new URL(page.url()).searchParams.get('force_verify')).toBe('true')
  await expect(page.getByRole('radio', { name: 'Tfue' })).toBeChecked()
  await page.getByRole('button', { name: 'Authorize' }).click()
  await expect(page.getByRole('heading', { name: 'Show more of your channel' })).toBeVisible()
})

test('storage that is denied is said before a log-in', async ({ page }) => {
  await page.addInitScript(() => {
    for (const area of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, area, {
        get() {
          throw new DOMException('Access is denied for this document', 'SecurityError')
        },
      })
    }
  })
  await page.goto('/')
  await expect(page).toHaveURL('/login')
  await expect(page.getByRole('alert')).toContainText(
    'Your browser won’t store anything for this page',
  )
})
