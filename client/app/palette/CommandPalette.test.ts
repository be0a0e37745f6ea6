// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest'
import { show, waitFor } from '../../../tests/component'
import { lenders } from '../../ui/lent'
import { commands } from '../../ui/useKeys'
import CommandPalette from './CommandPalette.vue'

afterEach(() => {
  commands.clear()
  lenders.clear()
})

async function showPalette(language: 'en' | 'fr' = 'en') {
  const shown = await show(CommandPalette, { language })
  const field = shown.page.getByRole<HTMLInputElement>('combobox')
  const active = () =>
    document.getElementById(field.getAttribute('aria-activedescendant') ?? '')?.textContent?.trim()
  const listed = () =>
    shown.page.queryAllByRole('option').map((option) => option.textContent?.trim())
  return { ...shown, field, active, listed }
}

it('lists what can be done here, with the key that does it', async () => {
  commands.set('pause', () => {})
  const { page, listed } = await showPalette()
  expect(page.getByRole('dialog', { name: 'Commands' })).toBeTruthy()
  expect(listed()).toContain('Go to the Event Lab')
  expect(page.getByRole('option', { name: 'Pause or resume events P' })).toBeTruthy()
  expect(listed().join()).not.toContain('Mark all as read')
})

it('finds by words in any order', async () => {
  const { user, field, listed } = await showPalette()
  await user.type(field, 'lab GO')
  expect(listed()).toEqual(['Go to the Event Lab'])
})

it('says so where no command has the words, and Enter does nothing then', async () => {
  const { page, user, field, emitted, active } = await showPalette()
  await user.type(field, 'zzz{ArrowDown}{Enter}')
  expect(page.getByRole('status').textContent).toBe('No matching commands')
  expect(active()).toBeUndefined()
  expect(emitted('close')).toEqual([])
})

it('moves by arrows, round both ends, while the focus stays in the field', async () => {
  const { page, user, field, active, listed } = await showPalette()
  await user.click(field)
  expect(active()).toBe(listed()[0])
  await user.keyboard('{ArrowDown}')
  expect(active()).toBe(listed()[1])
  await user.keyboard('{ArrowUp}{ArrowUp}')
  expect(active()).toBe(listed().at(-1))
  expect(page.getAllByRole('option', { selected: true })).toHaveLength(1)
  await user.keyboard('{ArrowDown}')
  expect(active()).toBe(listed()[0])
  expect(document.activeElement).toBe(field)
})

it('closes and does what is chosen by Enter', async () => {
  const { user, field, emitted, router } = await showPalette()
  await user.type(field, 'event lab{Enter}')
  await waitFor(() => expect(router.currentRoute.value.path).toBe('/lab'))
  expect(emitted('close').length).toBeGreaterThan(0)
})

it('does what is pressed, once', async () => {
  const pause = vi.fn<() => void>()
  commands.set('pause', pause)
  const { page, user } = await showPalette()
  await user.click(page.getByRole('option', { name: /^Pause or resume/ }))
  await waitFor(() => expect(pause).toHaveBeenCalledTimes(1))
})

it('begins at the top again when other words are typed', async () => {
  const { user, field, active, listed } = await showPalette()
  await user.type(field, '{ArrowDown}{ArrowDown}go')
  expect(active()).toBe(listed()[0])
})

it('speaks French, and offers each language by its own name', async () => {
  const { page, listed } = await showPalette('fr')
  expect(page.getByRole('dialog', { name: 'Commandes' })).toBeTruthy()
  expect(listed().filter((name) => /^Langue.: English$/.test(name ?? ''))).toHaveLength(1)
})

it('does what has no key too, as whoever has it lends it', async () => {
  const sync = vi.fn<() => void>()
  lenders.add(() => Promise.resolve([{ name: 'Sync with video', to: 'On', act: sync }]))
  lenders.add(() => Promise.reject(new TypeError('The network is away')))
  const { page, user, field } = await showPalette()
  await page.findByRole('option', { name: 'Sync with video: On' })
  await user.type(field, 'sync{Enter}')
  await waitFor(() => expect(sync).toHaveBeenCalledTimes(1))
})

it('logs in, where nobody is logged in', async () => {
  const { user, field, listed, router } = await showPalette()
  await user.type(field, 'log in')
  expect(listed()).toEqual(['Log in with Twitch'])
  await user.keyboard('{Enter}')
  await waitFor(() => expect(router.currentRoute.value.path).toBe('/login'))
})

it('finds a language by its name in English, in that of the page and without its accents', async () => {
  const { user, field, listed } = await showPalette('fr')
  for (const name of ['french', 'français', 'francais']) {
    await user.clear(field)
    await user.type(field, name)
    expect(listed()).toEqual(['Langue\u202f: Français'])
  }
  await user.clear(field)
  await user.type(field, 'anglais')
  expect(listed()).toEqual(['Langue\u202f: English'])
})
