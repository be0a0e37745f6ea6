// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { show, waitFor } from '../../../tests/component'
import StreamerSearch from '../StreamerSearch.vue'
import './NameLookup.vue'

const fetched = vi.fn<typeof fetch>()
beforeEach(() => void vi.stubGlobal('fetch', fetched))
afterEach(() => {
  vi.unstubAllGlobals()
  fetched.mockReset()
})

const match = (login: string, name: string, isLive = false) => ({
  id: login,
  login,
  name,
  avatar: '',
  isLive,
})
const answers = (...streamers: object[]) =>
  fetched.mockImplementation(async () => Response.json({ streamers }))

async function type(text: string, language: 'en' | 'fr' = 'en') {
  const shown = await show(StreamerSearch, { language })
  const field = shown.page.getByRole<HTMLInputElement>('textbox')
  await shown.user.type(field, text)
  const path = () => shown.router.currentRoute.value.path
  return { ...shown, field, path }
}

describe('a display name in another script', () => {
  it('is looked up when the viewer asks for it, and not before', async () => {
    answers(match('yuki_draws', 'ゆき', true), match('yukichan', 'ゆきちゃん'))
    const { page, user } = await type('ゆき')
    const status = await page.findByRole('status')
    expect(status.textContent).toBe('Press Enter to search Twitch for ゆき.')
    expect(fetched).not.toHaveBeenCalled()
    await user.keyboard('{Enter}')
    await waitFor(() => expect(status.textContent).toBe('Did you mean…'))
    expect(fetched).toHaveBeenCalledOnce()
    expect(fetched.mock.lastCall?.[0]).toBe(
      `/api/streamers?${new URLSearchParams({ name: 'ゆき' })}`,
    )
    const links = page.getAllByRole('link').map(({ textContent }) => textContent.trim())
    expect(links).toEqual([
      expect.stringMatching(/ゆき\s*\(yuki_draws\)\s*Live/),
      expect.stringMatching(/ゆきちゃん\s*\(yukichan\)/),
    ])
  })

  it('leads to whom the viewer means', async () => {
    answers(match('yuki_draws', 'ゆき'))
    const { page, user, field, path } = await type('@ゆき{Enter}')
    await user.click(await page.findByRole('link', { name: /yuki_draws/ }))
    await waitFor(() => expect(path()).toBe('/watch/yuki_draws'))
    expect(field.value).toBe('')
  })

  it.each([
    ['en', 'We couldn’t find ゆき on Twitch.'],
    ['fr', 'ゆき est introuvable sur Twitch.'],
  ] as const)('that nobody has is said to be nobody’s (%s)', async (language, words) => {
    answers()
    const { page } = await type('ゆき{Enter}', language)
    const status = await page.findByRole('status')
    await waitFor(() => expect(status.textContent).toContain(words))
  })

  it('says why it could not be looked up, and is asked for again', async () => {
    fetched.mockRejectedValueOnce(new TypeError('fetch failed'))
    const { page, user, field } = await type('ゆき{Enter}')
    const status = await page.findByRole('status')
    await waitFor(() => expect(status.textContent).toContain('The server can’t be reached'))
    answers(match('yuki_draws', 'ゆき'))
    await user.type(field, 'ん{Backspace}{Enter}')
    expect(await page.findByRole('link', { name: /yuki_draws/ })).toBeTruthy()
  })

  it('is no wrong name', async () => {
    const { field } = await type('ゆき')
    expect(field.getAttribute('aria-invalid')).toBe('false')
  })
})
