import { expect, type Locator, type Page } from '@playwright/test'
import { logIn as requestToken } from '../login'

/** Goes through the sandbox's log-in from `/login`, or from where a page sends a stranger to. */
export async function logIn(page: Page, who = 'Ada_Lovelace'): Promise<void> {
  await page.getByRole('link', { name: 'Log in with Twitch' }).click()
  await page.getByRole('radio', { name: who, exact: true }).check()
  await page.getByRole('button', { name: 'Authorize' }).click()
  await expect(page.getByRole('button', { name: 'Account' })).toBeVisible()
}

/** Ends the session by the account's menu. */
export async function logOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Account' }).click()
  await page.getByRole('button', { name: 'Log out' }).click()
}

/**
 * Gives the tab a log-in; login.spec.ts goes the whole way.
 * @param scopes with spaces between
 */
export async function carryToken(page: Page, who = 'Ada_Lovelace', scopes = ''): Promise<void> {
  // Any page of our own will do: the storage belongs to the origin.
  await page.goto('/api/health')
  const token = await requestToken(new URL(page.url()).origin, who.toLowerCase(), scopes)
  await page.evaluate(
    (value) => sessionStorage.setItem('session.token', JSON.stringify(value)),
    token,
  )
}

/**
 * Opens a page with a log-in that the tab has already.
 * @param scopes with spaces between
 */
export async function openAs(
  page: Page,
  path: string,
  who?: string,
  scopes?: string,
): Promise<void> {
  await carryToken(page, who, scopes)
  await page.goto(path)
  await expect(page.getByRole('button', { name: 'Account' })).toBeVisible()
}

/** Logs in and waits until the events of `login` can come. */
export async function watch(
  page: Page,
  login: string,
  who?: string,
  scopes?: string,
): Promise<void> {
  await openAs(page, `/watch/${login}`, who, scopes)
  await expectConnection(page, 'Connected')
}

/** Waits until the page says how the connection stands. */
export async function expectConnection(
  page: Page,
  words: string | RegExp,
  timeout?: number,
): Promise<void> {
  const status = page.getByRole('status', { name: 'Connection' })
  await expect(status).toHaveText(words, { timeout })
}

/** The cards whose sentence has these words. */
export const cards = (page: Page, words: string | RegExp): Locator =>
  page.getByRole('region', { name: 'Events' }).getByRole('article', { name: words })

/** Types a name and presses Stream. */
export async function stream(page: Page, name: string): Promise<void> {
  await page.getByLabel('Streamer name').fill(name)
  await page.getByRole('button', { name: 'Stream', exact: true }).click()
}

/** What the page keeps in a storage of the browser, as one text. */
export const stored = (page: Page, storage: 'localStorage' | 'sessionStorage'): Promise<string> =>
  page.evaluate((name) => JSON.stringify(Object.values(window[name])), storage)

/** The viewer's token, where the page keeps it. */
export async function tokenOf(page: Page): Promise<string> {
  const token = /[A-Za-z0-9]{20,}/.exec(await stored(page, 'sessionStorage'))?.[0]
  if (!token) throw new Error('No token in sessionStorage')
  return token
}

/** Chooses something in the menu "More" above the events. */
export async function chooseMore(page: Page, item: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('group', { name: 'More' }).getByRole('button', { name: item }).click()
}

/** Types over what stands in a field, as people do: Firefox sends no `change` for what `fill` puts there. */
export async function typeOver(field: Locator, text: string): Promise<void> {
  await field.press('ControlOrMeta+a')
  await field.pressSequentially(text)
}
