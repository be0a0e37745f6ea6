// @vitest-environment happy-dom
import { createPinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { answerLogins, tokensIn } from './fakeApi'
import { joinTabs, type Told } from './tabs'
import { useSession } from './session'

/** Two tabs: two stores of one browser, which each have their own token. */
const fetched = vi.fn<typeof fetch>()
const opened: BroadcastChannel[] = []
class KnownChannel extends BroadcastChannel {
  constructor(name: string) {
    super(name)
    opened.push(this)
  }
}

beforeEach(() => {
  vi.stubGlobal('fetch', fetched.mockImplementation(answerLogins))
  vi.stubGlobal('BroadcastChannel', KnownChannel)
})
afterEach(() => {
  for (const channel of opened.splice(0)) channel.close()
  vi.unstubAllGlobals()
  fetched.mockReset()
  localStorage.clear()
  sessionStorage.clear()
})

function tab({ token = '' } = {}) {
  sessionStorage.clear()
  if (token) {
    sessionStorage.setItem('session.token', JSON.stringify(token))
    localStorage.setItem('session.isOpen', 'true')
  }
  const session = useSession(createPinia())
  sessionStorage.clear()
  session.join()
  return session
}
describe('a new tab', () => {
  it('gets the log-in of one that is open', async () => {
    tab({ token: 'token-of-ada' })
    const opening = tab()
    expect(await opening.find()).toBe('token-of-ada')
    await vi.waitFor(() => expect(opening.viewer?.login).toBe('ada'))
    expect(sessionStorage.getItem('session.token')).toBe('"token-of-ada"')
  })

  it('writes the token to no storage that all tabs share', async () => {
    tab({ token: 'token-of-ada' })
    await tab().find()
    expect(JSON.stringify({ ...localStorage })).not.toContain('token-of')
  })

  it('does not wait where nobody is logged in', async () => {
    tab()
    vi.useFakeTimers()
    expect(await tab().find()).toBe('')
    vi.useRealTimers()
  })

  it('waits for a moment only where the other has gone, and only once', async () => {
    localStorage.setItem('session.isOpen', 'true')
    const opening = tab()
    vi.useFakeTimers()
    const found = opening.find()
    await vi.advanceTimersByTimeAsync(500)
    expect(await found).toBe('')
    expect(await opening.find()).toBe('')
    vi.useRealTimers()
  })

  it('keeps a log-in of its own', async () => {
    const first = tab({ token: 'token-of-ada' })
    const second = tab({ token: 'token-of-tfue' })
    expect([await first.find(), await second.find()]).toEqual(['token-of-ada', 'token-of-tfue'])
  })
})

describe('a log-in', () => {
  it('is one for the tabs that have none, and for no other', async () => {
    const [first, second, other] = [tab(), tab(), tab({ token: 'token-of-tfue' })]
    await first.take('token-of-ada')
    await vi.waitFor(() => expect(second.viewer?.login).toBe('ada'))
    expect(other.token).toBe('token-of-tfue')
  })

  it('that Twitch refuses is given to nobody', async () => {
    const [first, second] = [tab(), tab()]
    await first.take('made-up')
    await tab().find()
    expect([first.token, second.token]).toEqual(['', ''])
    expect(first.problem?.code).toBe('token-invalid')
  })
})

describe('a log-out', () => {
  it('ends the session in all tabs, revokes each token once and says so elsewhere', async () => {
    const here = tab({ token: 'token-of-ada' })
    const same = tab({ token: 'token-of-ada' })
    const other = tab({ token: 'token-of-tfue' })
    await here.logOut()
    await vi.waitFor(() => expect([same.token, other.token]).toEqual(['', '']))
    expect([here.problem, same.problem?.code, other.problem?.code]).toEqual([
      undefined,
      'logged_out',
      'logged_out',
    ])
    expect(tokensIn(fetched.mock.calls, 'DELETE').toSorted()).toEqual([
      'Bearer token-of-ada',
      'Bearer token-of-tfue',
    ])
    expect(localStorage.getItem('session.isOpen')).toBeNull()
  })

  it('is heard while a token is still being checked', async () => {
    const here = tab({ token: 'token-of-ada' })
    const same = tab({ token: 'token-of-ada' })
    let answerLate = () => {}
    fetched.mockImplementationOnce(async (url) => {
      await new Promise<void>((resolve) => (answerLate = resolve))
      return answerLogins(url, { headers: { Authorization: 'Bearer token-of-ada' } })
    })
    const checked = same.validate()
    await here.logOut()
    await vi.waitFor(() => expect(same.token).toBe(''))
    answerLate()
    await checked
    expect(same.viewer).toBeUndefined()
  })

  it('leaves nothing for a tab that is opened then', async () => {
    const here = tab({ token: 'token-of-ada' })
    await here.logOut()
    localStorage.setItem('session.isOpen', 'true')
    vi.useFakeTimers()
    const found = tab().find()
    await vi.advanceTimersByTimeAsync(500)
    expect(await found).toBe('')
    vi.useRealTimers()
  })
})

describe('the other tabs', () => {
  it('are not spoken with from within another page', () => {
    vi.stubGlobal('top', {})
    joinTabs(() => {})
    expect(opened).toEqual([])
  })

  it('are done without where the browser forbids it', () => {
    vi.stubGlobal('BroadcastChannel', function forbidden() {
      throw new DOMException('The operation is insecure', 'SecurityError')
    })
    const tell = joinTabs(() => {})
    expect(() => tell({ kind: 'ask', token: '' })).not.toThrow()
  })

  it('are believed only what a tab may say', async () => {
    const heard: Told[] = []
    joinTabs((told) => heard.push(told))
    const channel = new BroadcastChannel('session')
    const say = channel.postMessage.bind(channel)
    for (const junk of [null, 'ended', { kind: 'have' }, { kind: 'have', token: 7 }]) say(junk)
    say({ kind: 'ended', token: 't' })
    await vi.waitFor(() => expect(heard).toEqual([{ kind: 'ended', token: 't' }]))
  })
})
