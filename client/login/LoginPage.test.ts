// @vitest-environment happy-dom
import { beforeEach, afterEach, describe, expect, it, vi } from 'vitest'
import { show, waitFor } from '../../tests/component'
import { answerLogins } from '../session/fakeApi'
import { writeReturn } from '../session/loginReturn'
import { useSession } from '../session/session'
import { startLogin } from '../session/startedLogins'
import LoginPage from './LoginPage.vue'

let answer: Record<string, string> | undefined
vi.mock('../session/arrival', () => ({
  takeArrival: () => answer && `http://localhost/login#${new URLSearchParams(answer)}`,
}))

beforeEach(() => void vi.stubGlobal('fetch', answerLogins))
afterEach(() => {
  answer = undefined
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const showPage = async (language: 'en' | 'fr' = 'en') => {
  const shown = await show(LoginPage, { at: '/login', language })
  return { ...shown, path: () => shown.router.currentRoute.value.fullPath }
}

describe('the page of the log-in', () => {
  it('goes on to where the viewer wanted to go', async () => {
    startLogin('s1', { returnTo: '/watch/tfue?consent', scopes: [] })
    answer = { state: 's1', access_token: 'token-of-ada' }
    const { path } = await showPage()
    await waitFor(() => expect(path()).toBe('/watch/tfue?consent'))
  })

  it('goes on when another tab has logged in', async () => {
    writeReturn('/lab')
    const { path } = await showPage()
    await useSession().take('token-of-ada')
    await waitFor(() => expect(path()).toBe('/lab'))
  })

  it('expects the streamer who opens a link that asks for a consent', async () => {
    writeReturn('/watch/tfue?consent')
    const { page } = await showPage()
    const link = page.getByRole<HTMLAnchorElement>('link', { name: 'Log in with Twitch' })
    expect(new URL(link.href).searchParams.get('login')).toBe('tfue')
  })

  it.each([
    ['en', 'Your browser won’t store anything for this page'],
    ['fr', 'Votre navigateur n’enregistre rien pour cette page'],
  ] as const)(
    'says before a log-in that it can’t work without storage (%s)',
    async (lang, words) => {
      vi.spyOn(window, 'sessionStorage', 'get').mockImplementation(() => {
        throw new DOMException('Access is denied', 'SecurityError')
      })
      const { page } = await showPage(lang)
      await waitFor(() => expect(page.getByRole('alert').textContent).toContain(words))
      vi.restoreAllMocks()
    },
  )

  it('says that another account came back than was asked for, and asks again for that one', async () => {
    startLogin('s1', { returnTo: '/watch/tfue', as: 'tfue', scopes: ['bits:read'] })
    answer = { state: 's1', access_token: 'token-of-ada' }
    const { page, path } = await showPage()
    const alert = await page.findByRole('alert')
    expect(alert.textContent).toContain('Twitch knows you as ada')
    const link = page.getByRole<HTMLAnchorElement>('link', { name: 'Log in as tfue' })
    expect(Object.fromEntries(new URL(link.href).searchParams)).toMatchObject({
      login: 'tfue',
      scopes: 'bits:read',
      verify: 'true',
    })
    expect(page.queryByRole('button', { name: 'Continue without it' })).toBeNull()
    expect(path()).toBe('/login')
  })

  it('lets who is logged in go on without it', async () => {
    sessionStorage.setItem('session.token', '"token-of-tfue"')
    startLogin('s1', { returnTo: '/watch/tfue', as: 'tfue', scopes: [] })
    answer = { state: 's1', access_token: 'token-of-ada' }
    const { page, user, path } = await showPage()
    await user.click(await page.findByRole('button', { name: 'Continue without it' }))
    await waitFor(() => expect(path()).toBe('/watch/tfue'))
    expect(useSession().token).toBe('token-of-tfue')
  })
})
