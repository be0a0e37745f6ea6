import { getTokenInfo } from '@twurple/auth'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { app, decide, REDIRECT_URI, startSandbox } from './fixture'

let sandbox: Awaited<ReturnType<typeof startSandbox>>
beforeAll(async () => {
  sandbox = await startSandbox()
})
afterAll(() => sandbox.close())

const asked = {
  client_id: app.clientId,
  redirect_uri: REDIRECT_URI,
  response_type: 'token',
  scope: 'moderator:read:followers channel:read:polls',
  state: 'a&b"<',
}

const open = (changed: Record<string, string> = {}) =>
  fetch(`${sandbox.site}/sandbox/oauth2/authorize?${new URLSearchParams({ ...asked, ...changed })}`)

describe('the authorize page', () => {
  it('says what it is, who asks for what, and lets choose who you are', async () => {
    const answer = await open()
    const page = await answer.text()
    expect(answer.headers.get('Content-Type')).toContain('text/html')
    expect(page).toContain('<h1>Log in to the sandbox</h1>')
    expect(page).toContain('see new followers where you moderate')
    expect(page).toMatch(/value="ada_lovelace"[^>]*checked/)
    expect(page.match(/ checked/g)).toHaveLength(1)
    expect(page).toContain('<label for="as-tfue">Tfue</label>')
  })

  it.each([
    ['tfue', 'tfue'],
    ['TFUE', 'tfue'],
    ['nobody', 'ada_lovelace'],
    ['"><script>', 'ada_lovelace'],
  ])('expects who is said to come: %s', async (expected, chosen) => {
    const page = await (await open({ login_hint: expected })).text()
    expect(page).toMatch(new RegExp(`value="${chosen}"[^>]*checked`))
    expect(page.match(/ checked/g)).toHaveLength(1)
    expect(page).not.toContain('<script')
  })

  it('logs in who only watches without asking, where no more than that is wanted', async () => {
    const silent = { prompt: 'none', scope: '' }
    const ask = (changed: Record<string, string>) => {
      const query = new URLSearchParams({ ...asked, ...silent, ...changed })
      return fetch(`${sandbox.site}/sandbox/oauth2/authorize?${query}`, { redirect: 'manual' })
    }
    const answer = await ask({})
    expect(answer.status).toBe(303)
    const url = new URL(answer.headers.get('Location') ?? '')
    expect(url.href.split('#')[0]).toBe(REDIRECT_URI)
    const fields = new URLSearchParams(url.hash.slice(1))
    expect(fields.get('state')).toBe(asked.state)
    const info = await getTokenInfo(fields.get('access_token') ?? '', app.clientId)
    expect(info).toMatchObject({ userName: 'ada_lovelace', scopes: [] })
    expect((await ask({ scope: 'bits:read' })).status).toBe(200)
    expect((await ask({ login_hint: 'tfue' })).status).toBe(200)
    expect((await ask({ redirect_uri: 'https://evil.example/login' })).status).toBe(400)
  })

  it('repeats text from the address as text', async () => {
    const page = await (await open({ scope: '<script>alert(1)</script>' })).text()
    expect(page).not.toContain('<script')
    expect(page).toContain('value="a&amp;b&quot;&lt;"')
  })

  it('needs neither script nor inline style', async () => {
    const page = await (await open()).text()
    expect(page).not.toMatch(/<script|<style| style=| on\w+=/)
    const css = await fetch(`${sandbox.site}/sandbox/authorize.css`)
    expect(css.headers.get('Content-Type')).toContain('text/css')
    expect(await css.text()).toContain('color-scheme: light dark')
  })

  it.each([
    ['redirect_uri', 'https://evil.example/login'],
    ['redirect_uri', ''],
    ['client_id', 'other'],
    ['response_type', 'code'],
  ])('sends nobody anywhere when %s is "%s"', async (name, value) => {
    const pressed = { ...asked, decision: 'authorize', login: 'tfue', [name]: value }
    for (const answer of [await open({ [name]: value }), await decide(sandbox.site, pressed)]) {
      expect(answer.status).toBe(400)
      expect(answer.headers.get('Location')).toBeNull()
      expect(await answer.text()).toContain(name)
    }
  })
})

describe('pressing a button', () => {
  it('leads back with a token of the chosen person in the fragment', async () => {
    const answer = await decide(sandbox.site, { ...asked, decision: 'authorize', login: 'tfue' })
    expect(answer.status).toBe(303)
    const [before, fragment] = (answer.headers.get('Location') ?? '').split('#')
    expect(before).toBe(REDIRECT_URI)
    expect(fragment).toContain('scope=moderator%3Aread%3Afollowers+channel%3Aread%3Apolls')
    const { access_token, ...rest } = Object.fromEntries(new URLSearchParams(fragment))
    expect(rest).toEqual({ scope: asked.scope, state: asked.state, token_type: 'bearer' })
    const info = await getTokenInfo(access_token ?? '')
    expect(info).toMatchObject({ userName: 'tfue', userId: '60056333', clientId: app.clientId })
    expect(info.scopes).toEqual(['moderator:read:followers', 'channel:read:polls'])
  })

  it('leads back with the refusal in the query', async () => {
    const answer = await decide(sandbox.site, { decision: 'cancel', login: 'tfue', state: 'x' })
    expect(answer.status).toBe(303)
    expect(answer.headers.get('Location')).toBe(
      `${REDIRECT_URI}?error=access_denied&error_description=The+user+denied+you+access&state=x`,
    )
  })

  it('asks again when nobody real was chosen', async () => {
    const answer = await decide(sandbox.site, { decision: 'authorize', login: 'nobody' })
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain('Choose who you are')
  })
})

describe('the avatars', () => {
  it('show the initial, the same each time', async () => {
    const url = `${sandbox.site}/sandbox/avatars/grace_h.svg?size=50x50`
    const [first, second] = await Promise.all([fetch(url), fetch(url)])
    expect(first.headers.get('Content-Type')).toBe('image/svg+xml')
    const picture = await first.text()
    expect(picture).toContain('>G</text>')
    expect(await second.text()).toBe(picture)
  })

  it('answer 404 to somebody unknown', async () => {
    expect((await fetch(`${sandbox.site}/sandbox/avatars/nobody.svg`)).status).toBe(404)
  })
})
