import { logIn, logOut, stored, tokenOf } from './actions'
import { expect, test } from './test'

const bearer = (token: string) => ({ headers: { Authorization: `Bearer ${token}` } })

test('leads through the authorize page and keeps the token out of sight', async ({ page }) => {
  const urls: string[] = []
  page.on('request', (request) => urls.push(request.url()))
  await page.goto('/login')
  await expect(page.getByRole('heading', { name: 'Streamer Event Viewer' })).toBeVisible()
  await logIn(page)
  await expect(page).toHaveURL('/')

  const token = await tokenOf(page)
  expect(await stored(page, 'localStorage')).not.toContain(token)
  expect(await page.context().cookies()).toEqual([])
  const calls = urls.filter((url) => new URL(url).pathname.startsWith('/api/'))
  expect(calls.filter((url) => url.includes(token))).toEqual([])

  await page.goBack()
  expect(page.url()).not.toContain('access_token')
})

test('says that it was denied, and offers to log in again', async ({ page }) => {
  await page.goto('/login')
  await page.getByRole('link', { name: 'Log in with Twitch' }).click()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByRole('alert')).toContainText('You chose not to log in')
  await expect(page).toHaveURL('/login')
  await logIn(page)
})

test('refuses an answer whose state is not its own', async ({ page }) => {
  await page.goto('/login#access_token=abcdefghijklmnopqrstuvwxyz1234&state=x&token_type=bearer')
  await expect(page.getByRole('alert')).toContainText('wasn’t started here')
  await expect(page).toHaveURL('/login')
  expect(await stored(page, 'sessionStorage')).not.toContain('abcdefghijkl')
  await logIn(page)
})

test('leads a deep link through the log-in', async ({ page }) => {
  await page.goto('/watch/tfue')
  await expect(page).toHaveURL('/login')
  await logIn(page)
  await expect(page).toHaveURL('/watch/tfue')
  await expect(page.locator('iframe[title="Stream of Tfue"]')).toBeVisible()
})

test('ends a log-in that was revoked elsewhere, and says so', async ({ page, request }) => {
  await page.goto('/login')
  await logIn(page)
  await request.delete('/api/auth/session', bearer(await tokenOf(page)))
  await page.reload()
  await expect(page.getByText('Twitch no longer accepts this login')).toBeVisible()
  await page.getByRole('link', { name: 'Log in again' }).click()
  await expect(page.getByRole('heading', { name: 'Log in to the sandbox' })).toBeVisible()
})

test('revokes the token on log-out', async ({ page, request }) => {
  await page.goto('/login')
  await logIn(page)
  const token = await tokenOf(page)
  expect((await request.get('/api/auth/session', bearer(token))).status()).toBe(200)
  await logOut(page)
  await expect(page).toHaveURL('/login')
  await expect
    .poll(async () => (await request.get('/api/auth/session', bearer(token))).status())
    .toBe(401)
  expect(await stored(page, 'sessionStorage')).not.toContain(token)
  await page.goto('/')
  await expect(page).toHaveURL('/login')
})

test('knows the old addresses', async ({ page }) => {
  await page.goto('/#/login')
  await expect(page).toHaveURL('/login')
  await logIn(page)
  // Another page in between: only a page that loads reads its address.
  await page.goto('about:blank')
  await page.goto('/#/home')
  await expect(page).toHaveURL('/')
  await expect(page.getByLabel('Streamer name')).toBeVisible()
})
