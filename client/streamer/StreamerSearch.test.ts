// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest'
import { show, waitFor } from '../../tests/component'
import StreamerSearch from './StreamerSearch.vue'
import './streamerName'

async function showSearch(props: object = {}, language: 'en' | 'fr' = 'en') {
  const shown = await show(StreamerSearch, { props: { ...props }, language })
  const field = shown.page.getByRole<HTMLInputElement>('textbox')
  const status = () => {
    const id = field.getAttribute('aria-describedby') ?? ''
    return document.getElementById(id)?.textContent
  }
  const path = () => shown.router.currentRoute.value.path
  return { ...shown, field, status, path }
}

it.each(['Tfue', ' @tfue', 'https://www.twitch.tv/TFUE/videos'])(
  'leads to the streamer who is meant by %s',
  async (typed) => {
    const { page, user, field, path } = await showSearch()
    await user.type(field, typed)
    await user.click(page.getByRole('button', { name: 'Stream' }))
    await waitFor(() => expect(path()).toBe('/watch/tfue'))
    expect(field.value).toBe('')
  },
)

it('leads to several at once, by the Enter key', async () => {
  const { user, field, path } = await showSearch()
  await user.type(field, 'tfue, Ninja{Enter}')
  await waitFor(() => expect(path()).toBe('/watch/tfue+ninja'))
})

it('says what is wrong with a name while it is typed, and nothing once it is right', async () => {
  const { user, field, status } = await showSearch()
  await user.type(field, 'tf ue!')
  expect(status()).toBe('Twitch names have only letters, digits and underscores.')
  expect(field.getAttribute('aria-invalid')).toBe('true')
  await user.clear(field)
  await user.type(field, 'tfue')
  expect(status()).toBe('')
  expect(field.getAttribute('aria-invalid')).toBe('false')
})

it('waits for the end of a link before it complains', async () => {
  const { user, field, status } = await showSearch()
  await user.type(field, 'https://www.twi')
  expect(status()).toBe('')
})

it('asks for a name where none was typed, stays and takes the focus', async () => {
  const { page, user, field, status, path } = await showSearch()
  expect(status()).toBe('')
  await user.click(page.getByRole('button', { name: 'Stream' }))
  expect(status()).toBe('Enter a streamer’s name.')
  expect(document.activeElement).toBe(field)
  expect(path()).toBe('/')
})

it('can be called otherwise and lead elsewhere', async () => {
  const pathOf = vi.fn<(login: string) => string>((login) => `/wand/${login}`)
  const { page, user, path } = await showSearch({ label: 'Who else?', action: 'Add', pathOf })
  await user.type(page.getByRole('textbox', { name: 'Who else?' }), 'ninja{Enter}')
  await waitFor(() => expect(path()).toBe('/wand/ninja'))
  expect(pathOf).toHaveBeenCalledExactlyOnceWith('ninja')
})

it('complains in French', async () => {
  const { user, field, status } = await showSearch({}, 'fr')
  await user.type(field, 'x'.repeat(26))
  expect(status()).toBe('Un nom Twitch a 25 caractères au plus.')
})
