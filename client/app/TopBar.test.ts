// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest'
import { show, waitFor, within } from '../../tests/component'
import { useSession } from '../session/session'
import TopBar from './TopBar.vue'
import { openDialog } from './palette'
import './account/AccountPanel.vue'

async function showBar({ at = '/lab', isPhone = false, language = 'en' as 'en' | 'fr' } = {}) {
  vi.spyOn(window, 'matchMedia').mockImplementation((query) =>
    Object.assign(new EventTarget(), {
      matches: isPhone && query.includes('761px'),
      media: query,
      onchange: null,
      addListener() {},
      removeListener() {},
    }),
  )
  sessionStorage.setItem('session.token', '"a-token"')
  vi.stubGlobal('fetch', async () => Response.json({}, { status: 204 }))
  const shown = await show(TopBar, { at, language })
  const open = async (name: string) => {
    await shown.user.click(shown.page.getByRole('button', { name }))
    return shown.page.findByRole('group', { name })
  }
  return { ...shown, open }
}
const linksIn = (element: HTMLElement) =>
  within(element)
    .getAllByRole('link')
    .map(({ textContent }) => textContent)

it('leads to the places that there are, and marks the one where the viewer is', async () => {
  const { page, router } = await showBar()
  const main = page.getByRole('navigation', { name: 'Main' })
  expect(linksIn(main)).toEqual(['Watch', 'Lab', 'Setup'])
  expect(within(main).getByRole('link', { current: 'page' }).textContent).toBe('Lab')
  await router.push('/watch/tfue')
  await waitFor(() =>
    expect(within(main).getByRole('link', { current: 'page' }).textContent).toBe('Watch'),
  )
})

it('leads nobody who is not logged in to what they may not see', async () => {
  const { page, set } = await showBar({ at: '/setup' })
  useSession().token = ''
  await set({})
  expect(linksIn(page.getByRole('navigation', { name: 'Main' }))).toEqual(['Watch', 'Setup'])
  expect(page.queryByRole('textbox')).toBeNull()
})

it('has the account in a menu: language, theme, Setup and the log-out', async () => {
  const { page, open, user, router } = await showBar()
  const menu = await open('Account')
  expect(await within(menu).findByRole('combobox', { name: 'Language' })).toBeTruthy()
  expect(within(menu).getByRole('combobox', { name: 'Theme' })).toBeTruthy()
  expect(linksIn(menu)).toEqual([expect.stringContaining('Setup')])
  await user.click(within(menu).getByRole('button', { name: 'Log out' }))
  await waitFor(() => expect(router.currentRoute.value.path).toBe('/login'))
  expect(useSession().token).toBe('')
  expect(page.queryByRole('button', { name: 'Log out' })).toBeNull()
})

it('begins the menu with the places on a phone, where the bar has no room for them', async () => {
  const { page, open } = await showBar({ isPhone: true })
  expect(page.queryByRole('navigation')).toBeNull()
  const menu = await open('Account')
  const main = await within(menu).findByRole('navigation', { name: 'Main' })
  expect(linksIn(main)).toEqual(['Watch', 'Lab', 'Setup'])
  expect(within(menu).getByRole('button', { name: 'Keyboard shortcuts' })).toBeTruthy()
})

it('opens the palette and the keys', async () => {
  const { page, user } = await showBar()
  await user.click(page.getByRole('button', { name: /^Command palette/ }))
  expect(openDialog.value).toBe('palette')
  await user.click(page.getByRole('button', { name: 'Keyboard shortcuts' }))
  expect(openDialog.value).toBe('help')
})

it('speaks French', async () => {
  const { page } = await showBar({ language: 'fr' })
  expect(linksIn(page.getByRole('navigation', { name: 'Principale' }))).toEqual([
    'Regarder',
    'Labo',
    'Installation',
  ])
  expect(page.getByRole('button', { name: 'Compte' })).toBeTruthy()
})
