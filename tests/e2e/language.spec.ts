import type { Page } from '@playwright/test'
import { post, raid } from '../callback'
import { carryToken, typeOver } from './actions'
import { expect, test } from './test'

test.use({ locale: 'fr-FR' })

const choose = (page: Page, menu: string, language: string) =>
  page.getByRole('combobox', { name: menu, exact: true }).selectOption({ label: language })

/** The same, in the account's menu. */
async function chooseInAccount(page: Page, account: string, menu: string, choice: string) {
  const button = page.getByRole('button', { name: account, exact: true })
  if ((await button.getAttribute('aria-expanded')) === 'false') await button.click()
  await choose(page, menu, choice)
}

test('speaks the browser’s language on the way in', async ({ page }) => {
  await page.goto('/login')
  await expect(page.getByRole('link', { name: 'Se connecter avec Twitch' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr')
  await choose(page, 'Langue', 'English')
  await expect(page.getByRole('link', { name: 'Log in with Twitch' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
})

test('turns a page with cards to another language at once, and keeps it', async ({
  page,
  server,
}) => {
  const loaded: string[] = []
  page.on('request', (request) => loaded.push(request.url()))
  await carryToken(page)
  await page.goto('/watch/tfue')
  await expect(page.getByRole('status', { name: 'Connexion' })).toHaveText('Connecté')
  await post(server.baseUrl, raid('tfue', { viewers: 1 }))
  const card = (words: string) => page.getByRole('article', { name: words }).first()
  await expect(card('a lancé un raid avec 1 spectateur')).toBeVisible()
  await expect(page.locator('iframe[title="Stream de Tfue"]')).toBeAttached()
  expect(loaded.filter((url) => /\/assets\/en-/.test(url))).toEqual([])

  const reloads = loaded.filter((url) => url.endsWith('/watch/tfue')).length
  await chooseInAccount(page, 'Compte', 'Langue', 'English')
  await expect(card('raided with 1 viewer')).toBeVisible()
  await expect(page.getByRole('status', { name: 'Connection' })).toHaveText('Connected')
  await expect(page).toHaveTitle(/live events/)
  expect(loaded.filter((url) => url.endsWith('/watch/tfue'))).toHaveLength(reloads)

  await page.reload()
  await expect(page.getByRole('button', { name: 'Account' })).toBeVisible()
})

test('turns the Event Lab too, without losing what was written', async ({ page }) => {
  await carryToken(page)
  await page.goto('/lab?streamer=tfue&type=channel.raid')
  await expect(page.getByRole('heading', { name: 'Labo d’évènements' })).toBeVisible()
  await typeOver(page.getByLabel('Spectateurs viewers'), '77')
  await expect(page.getByRole('button', { name: 'Envoyer', exact: true })).toBeVisible()
  await chooseInAccount(page, 'Compte', 'Langue', 'English')
  await expect(page.getByRole('button', { name: 'Send', exact: true })).toBeVisible()
  await expect(page.getByLabel('Viewers viewers')).toHaveValue('77')
})

/** Whether the browser is told the colour of our own bar for its bars. */
const barsMatch = (page: Page) =>
  page.evaluate(() => {
    const probe = document.createElement('i')
    const themeColour = document.querySelector('meta[name=theme-color]')?.getAttribute('content')
    probe.style.backgroundColor = themeColour ?? ''
    document.body.append(probe)
    const colours = [probe, ...document.querySelectorAll('.top-bar')].map(
      (element) => getComputedStyle(element).backgroundColor,
    )
    probe.remove()
    return colours.length === 2 && colours[0] === colours[1]
  })

test('has four themes, and keeps the chosen one', async ({ page }) => {
  await page.goto('/login')
  await choose(page, 'Langue', 'English')
  await carryToken(page)
  await page.goto('/')
  const html = page.locator('html')
  const themes = [
    ['System', 'dark', 'normal'],
    ['Light', 'light', 'normal'],
    ['Dark', 'dark', 'normal'],
    ['High contrast', 'dark', 'more'],
  ] as const
  for (const [name, scheme, contrast] of themes) {
    await chooseInAccount(page, 'Account', 'Theme', name)
    await expect(html).toHaveAttribute('data-bs-theme', scheme)
    await expect(html).toHaveAttribute('data-contrast', contrast)
    await expect.poll(() => barsMatch(page)).toBe(true)
  }
  await page.reload()
  await expect(html).toHaveAttribute('data-contrast', 'more')
})
