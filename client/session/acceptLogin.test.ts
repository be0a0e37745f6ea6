// @vitest-environment happy-dom
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { acceptLogin } from './acceptLogin'
import { answerLogins, tokensIn } from './fakeApi'
import { useSession } from './session'
import { readReturn, startLogin } from './startedLogins'

const fetched = vi.fn<typeof fetch>()
beforeEach(() => {
  vi.stubGlobal('fetch', fetched.mockImplementation(answerLogins))
  setActivePinia(createPinia())
})
afterEach(() => {
  vi.unstubAllGlobals()
  fetched.mockReset()
  localStorage.clear()
  sessionStorage.clear()
})

const asked = (method: string) => tokensIn(fetched.mock.calls, method)

describe('Twitch’s answer', () => {
  it('logs in whoever started it, in whichever tab, and leads on from there', async () => {
    startLogin('s1', { returnTo: '/watch/tfue', scopes: [] })
    await acceptLogin({ state: 's1', token: 'token-of-ada' })
    expect(useSession().viewer?.login).toBe('ada')
    expect(readReturn()).toBe('/watch/tfue')
  })

  it('that nobody asked for is refused', async () => {
    await acceptLogin({ state: 's1', token: 'token-of-ada' })
    expect(useSession().token).toBe('')
    expect(useSession().problem?.code).toBe('invalid_state')
    expect(fetched).not.toHaveBeenCalled()
  })

  it('is taken once; coming Back to it goes on with the log-in that it gave', async () => {
    startLogin('s1', { scopes: [] })
    await acceptLogin({ state: 's1', token: 'token-of-ada' })
    await acceptLogin({ state: 's1', token: 'token-of-eve' })
    expect(useSession().token).toBe('token-of-ada')
    expect(useSession().problem).toBeUndefined()
    expect(asked('GET')).not.toContain('Bearer token-of-eve')
  })

  it('is not taken again after a log-out', async () => {
    startLogin('s1', { scopes: [] })
    await acceptLogin({ state: 's1', token: 'token-of-ada' })
    await useSession().logOut()
    await acceptLogin({ state: 's1', token: 'token-of-ada' })
    expect(useSession().token).toBe('')
    expect(useSession().problem?.code).toBe('invalid_state')
  })

  it('says where storage is denied, which no log-in can do without', async () => {
    vi.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
      throw new DOMException('Access is denied', 'SecurityError')
    })
    await acceptLogin({ state: 's1', token: 'token-of-ada' })
    expect(useSession().problem?.code).toBe('storage_denied')
    vi.restoreAllMocks()
  })

  it('that refuses tells why, and remembers where the viewer wanted to go', async () => {
    startLogin('s1', { returnTo: '/lab', scopes: [] })
    await acceptLogin({ state: 's1', error: 'access_denied' })
    expect(useSession().problem?.code).toBe('access_denied')
    expect(readReturn()).toBe('/lab')
  })
})

describe('a consent that Tfue asked for', () => {
  const start = () => startLogin('s1', { as: 'tfue', scopes: ['bits:read'] })

  it('comes back as Tfue', async () => {
    start()
    expect(await acceptLogin({ state: 's1', token: 'token-of-tfue' })).toBeUndefined()
    expect(useSession().viewer?.login).toBe('tfue')
  })

  it('changes nothing when somebody else comes back, whose token is given up', async () => {
    await useSession().take('token-of-tfue')
    start()
    expect(await acceptLogin({ state: 's1', token: 'token-of-ada' })).toEqual({
      wanted: 'tfue',
      came: 'ada',
      scopes: ['bits:read'],
    })
    expect(useSession().token).toBe('token-of-tfue')
    expect(asked('DELETE')).toEqual(['Bearer token-of-ada'])
  })

  it('is told to have failed when Twitch can’t be asked who came', async () => {
    start()
    fetched.mockRejectedValue(new TypeError('fetch failed'))
    await acceptLogin({ state: 's1', token: 'token-of-tfue' })
    expect(useSession().problem?.code).toBe('network')
    expect(useSession().token).toBe('')
  })
})
