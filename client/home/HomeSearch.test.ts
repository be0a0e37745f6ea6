// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { show, waitFor } from '../../tests/component'
import '../streamer/streamerName'
import HomePage from './HomePage.vue'

const people = {
  tfue: { name: 'Tfue', viewers: 12_345, category: 'Fortnite', thumbnail: '' },
  ninja: { name: 'Ninja', viewers: 8102, category: 'VALORANT', thumbnail: '/ninja.jpg' },
  noor: { name: 'Noor', viewers: undefined, category: 'Art', thumbnail: '' },
}
const profileOf = (login: string) => {
  const person = Object.entries(people).find(([known]) => known === login)?.[1]
  if (!person) return undefined
  const { name, viewers, category, thumbnail } = person
  const stream =
    viewers === undefined ? null : { viewers, startedAt: '2026-01-01T00:00:00Z', thumbnail }
  return {
    id: login,
    login,
    name,
    avatar: '',
    title: 'On air',
    category,
    stream,
    offlineSince: null,
  }
}
const matches = [
  { id: '1', login: 'niknak', name: 'NikNak', avatar: '', isLive: true },
  { id: '2', login: 'ninja', name: 'Ninja', avatar: '', isLive: true },
]
const fetched = vi.fn<(url: string) => Promise<Response>>(async (url) => {
  if (url.startsWith('/api/config')) return Response.json({ twitch: { mode: 'twitch' } })
  if (url.startsWith('/api/streamers?')) return Response.json({ streamers: matches })
  const profile = profileOf(url.split('/').at(-1) ?? '')
  return Response.json(profile ?? { error: { code: 'streamer-unknown', message: '' } }, {
    status: profile ? 200 : 404,
  })
})

beforeEach(() => {
  vi.stubGlobal('fetch', fetched)
  sessionStorage.setItem('session.token', '"a-token"')
  const recent = ['tfue', 'ninja', 'noor', 'gone'].map((login) => ({ login, name: login }))
  localStorage.setItem('recent', JSON.stringify(recent))
})
afterEach(() => {
  vi.unstubAllGlobals()
  fetched.mockClear()
})

async function showHome(language: 'en' | 'fr' = 'en') {
  const shown = await show(HomePage, { language })
  await waitFor(() => expect(shown.page.getByText('8,102')).toBeTruthy())
  const field = shown.page.getByRole<HTMLInputElement>('combobox', { name: 'Streamer name' })
  const listed = () =>
    shown.page
      .queryAllByRole('option')
      .map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim())
  const path = () => shown.router.currentRoute.value.path
  const asked = () => fetched.mock.calls.filter(([url]) => url.startsWith('/api/streamers?')).length
  return { ...shown, field, listed, path, asked }
}

describe('the field of the home', () => {
  it('offers who is live, then who was watched, and last Twitch itself', async () => {
    const { page, user, field, listed } = await showHome()
    expect(field.getAttribute('aria-expanded')).toBe('false')
    await user.type(field, 'n')
    expect(field.getAttribute('aria-expanded')).toBe('true')
    expect(listed()).toEqual([
      expect.stringMatching(/Ninja ?VALORANT ?8,102 ?Live/),
      expect.stringMatching(/Noor ?Art/),
      expect.stringMatching(/gone/),
      'Look up “n” on Twitch',
    ])
    const groups = page.getAllByRole('group').map((group) => group.firstElementChild?.textContent)
    expect(groups).toEqual(['Live now', 'Recent'])
  })

  it('leads to who is chosen by an arrow and Enter, and to what is typed by Enter alone', async () => {
    const { user, field, path, router } = await showHome()
    await user.type(field, 'ni{ArrowDown}{Enter}')
    await waitFor(() => expect(path()).toBe('/watch/ninja'))
    await router.push('/')
    await user.clear(field)
    await user.type(field, 'ni{Enter}')
    await waitFor(() => expect(path()).toBe('/watch/ni'))
  })

  it('takes one more by Tab, up to four, and lets Tab go on where none is meant', async () => {
    const { page, user, field, path } = await showHome()
    await user.type(field, 'tf{ArrowDown}{Tab}')
    expect(field.value).toBe('tfue ')
    await user.type(field, 'ni{ArrowDown}{Enter}')
    await waitFor(() => expect(path()).toBe('/watch/tfue+ninja'))
    await user.tab()
    expect(document.activeElement).toBe(page.getByRole('button', { name: 'Stream' }))
  })

  it('asks Twitch only when it is told to, once', async () => {
    const { user, field, listed, asked, path } = await showHome()
    await user.type(field, 'ni')
    expect(asked()).toBe(0)
    await user.keyboard('{ArrowUp}{Enter}')
    await waitFor(() => expect(listed().at(-1)).toMatch(/NikNak ?Live/))
    expect(listed()).toHaveLength(2)
    expect(asked()).toBe(1)
    await user.keyboard('{ArrowUp}{Enter}')
    await waitFor(() => expect(path()).toBe('/watch/niknak'))
  })

  it('closes its list by Escape and keeps what is typed', async () => {
    const { user, field } = await showHome()
    await user.type(field, 'ni{Escape}')
    expect([field.value, field.getAttribute('aria-expanded')]).toEqual(['ni', 'false'])
    await user.keyboard('{ArrowDown}')
    expect(field.getAttribute('aria-expanded')).toBe('true')
  })
})

describe('the home', () => {
  it('shows who was watched, and who of them is live', async () => {
    const { page } = await showHome()
    const listed = (name: string) => {
      const links =
        page.getByRole('heading', { name }).parentElement?.querySelectorAll('li a') ?? []
      return [...links].map(({ textContent }) => textContent?.replace(/\s+/g, ' ').trim())
    }
    expect(listed('Recent')).toHaveLength(4)
    expect(listed('Live now')).toEqual([
      expect.stringMatching(/12,345 viewers.*Tfue Fortnite/),
      expect.stringMatching(/8,102 viewers.*Ninja VALORANT/),
    ])
  })

  it('shows the picture of a stream, and a drawn one where there is none or none comes', async () => {
    const { page } = await showHome()
    const pictures = () =>
      [
        ...(page.getByRole('heading', { name: 'Live now' }).parentElement?.querySelectorAll('li') ??
          []),
      ].map((card) => card.querySelector('.live-picture img')?.getAttribute('src') ?? 'drawn')
    expect(pictures()).toEqual(['drawn', '/ninja.jpg'])
    page
      .getByRole('link', { name: /Ninja VALORANT/ })
      .querySelector('img')
      ?.dispatchEvent(new Event('error'))
    await waitFor(() => expect(pictures()).toEqual(['drawn', 'drawn']))
  })

  it('forgets whom the viewer wants it to', async () => {
    const { page, user } = await showHome()
    await user.click(page.getByRole('button', { name: 'Forget Noor' }))
    expect(page.queryByRole('link', { name: /Noor/ })).toBeNull()
  })
})
