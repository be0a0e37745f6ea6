// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { show } from '../../tests/component'
import LoginLink from './LoginLink.vue'
import { writeReturn } from './loginReturn'
import { useSession } from './session'
import { isLoginStarted, takeLogin } from './startedLogins'

async function showLink(props: Record<string, unknown> = {}) {
  const shown = await show(LoginLink, { props, slots: { default: () => 'Log in' } })
  const link = shown.page.getByRole<HTMLAnchorElement>('link', { name: 'Log in' })
  link.addEventListener('click', (event) => event.preventDefault())
  const asked = () => Object.fromEntries(new URL(link.href).searchParams)
  return { ...shown, link, asked, state: () => asked()['state'] ?? '' }
}

describe('the link to Twitch', () => {
  it('starts a log-in when it is pressed, and not before', async () => {
    const { user, link, state } = await showLink({ returnTo: '/watch/tfue' })
    expect(isLoginStarted(state())).toBe(false)
    await user.click(link)
    expect(takeLogin(state())).toMatchObject({ returnTo: '/watch/tfue', scopes: [] })
  })

  it('starts it too when it is opened in another tab', async () => {
    const { user, link, state } = await showLink({ returnTo: '/watch/tfue' })
    await user.pointer({ keys: '[MouseMiddle]', target: link })
    expect(takeLogin(state())).toMatchObject({ returnTo: '/watch/tfue' })
  })

  it('leads back to where the viewer wanted to go, unless it says otherwise', async () => {
    writeReturn('/watch/ninja')
    const { user, link, state } = await showLink()
    await user.click(link)
    expect(takeLogin(state())?.returnTo).toBe('/watch/ninja')
  })

  it('asks with another state once that one was answered', async () => {
    const { user, link, state } = await showLink()
    await user.click(link)
    const first = state()
    takeLogin(first)
    await user.click(link)
    expect(state()).not.toBe(first)
    expect(isLoginStarted(state())).toBe(true)
  })

  it('asks nobody for the demo', async () => {
    const { asked, set } = await showLink({ likely: 'tfue' })
    expect(asked()).toMatchObject({ login: 'tfue' })
    await set({ isDemo: true })
    expect(asked()).toEqual({ state: expect.any(String), prompt: 'none' })
  })

  it('says who is logged in, and who must come back', async () => {
    const { asked, set, user, link, state } = await showLink()
    expect(asked()['login']).toBeUndefined()
    useSession().viewer = {
      login: 'ada',
      userId: '1',
      scopes: [],
      expiresIn: 9,
      isOperator: false,
    }
    await set({ scopes: ['bits:read', 'user:read:chat'] })
    expect(asked()).toMatchObject({ login: 'ada', scopes: 'bits:read user:read:chat' })
    await set({ as: 'tfue', isOther: true })
    expect(asked()).toMatchObject({ login: 'tfue', verify: 'true' })
    await user.click(link)
    expect(takeLogin(state())?.as).toBe('tfue')
  })
})
