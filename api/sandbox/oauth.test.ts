import { getAppToken, getTokenInfo, InvalidTokenError, revokeToken } from '@twurple/auth'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { app, logIn, startSandbox } from './fixture'

let sandbox: Awaited<ReturnType<typeof startSandbox>>
beforeAll(async () => {
  sandbox = await startSandbox()
})
afterAll(() => sandbox.close())

const post = (path: string, fields: Record<string, string>) =>
  fetch(`${sandbox.twitch}/auth/${path}`, { method: 'POST', body: new URLSearchParams(fields) })

const credentials = {
  client_id: app.clientId,
  client_secret: app.clientSecret,
  grant_type: 'client_credentials',
}

describe('the token endpoint', () => {
  it('issues an app access token that names no user', async () => {
    const token = await getAppToken(app.clientId, app.clientSecret)
    expect(token.expiresIn).toBeGreaterThan(3600)
    const info = await getTokenInfo(token.accessToken)
    expect(info).toMatchObject({ clientId: app.clientId, userId: null, userName: null, scopes: [] })
  })

  it('takes the credentials from a form too', async () => {
    const answer = await post('token', credentials)
    expect(answer.status).toBe(200)
    expect(await answer.json()).toEqual({
      access_token: expect.stringMatching(/^[a-z0-9]{30}$/),
      expires_in: expect.any(Number),
      token_type: 'bearer',
    })
  })

  it.each([
    ['a wrong client id', { client_id: 'other' }, 400, 'invalid client'],
    ['a missing client id', { client_id: '' }, 400, 'missing client id'],
    ['a wrong secret', { client_secret: 'other' }, 403, 'invalid client secret'],
    ['a missing secret', { client_secret: '' }, 400, 'missing client secret'],
    ['another grant', { grant_type: 'password' }, 400, 'invalid grant type'],
  ])('refuses %s', async (_, changed, status, message) => {
    const answer = await post('token', { ...credentials, ...changed })
    expect(answer.status).toBe(status)
    expect(await answer.json()).toEqual({ status, message })
  })
})

describe('the validate endpoint', () => {
  it.each(['OAuth', 'Bearer'])('tells whose a token is to the scheme %s', async (scheme) => {
    const token = await logIn(sandbox.site, 'grace_h', 'user:read:chat')
    const headers = { Authorization: `${scheme} ${token}` }
    const answer = await fetch(`${sandbox.twitch}/auth/validate`, { headers })
    expect(await answer.json()).toEqual({
      client_id: app.clientId,
      login: 'grace_h',
      user_id: '100190612',
      scopes: ['user:read:chat'],
      expires_in: expect.any(Number),
    })
  })

  it('answers 401 to a token that it never issued', async () => {
    const headers = { Authorization: 'OAuth nonsense' }
    const answer = await fetch(`${sandbox.twitch}/auth/validate`, { headers })
    expect(answer.status).toBe(401)
    expect(await answer.json()).toEqual({ status: 401, message: 'invalid access token' })
  })
})

describe('the revoke endpoint', () => {
  it('ends a token', async () => {
    const token = await logIn(sandbox.site, 'ada_lovelace')
    await revokeToken(app.clientId, token)
    await expect(getTokenInfo(token)).rejects.toBeInstanceOf(InvalidTokenError)
    const again = await post('revoke', { client_id: app.clientId, token })
    expect(again.status).toBe(400)
    expect(await again.json()).toEqual({ status: 400, message: 'Invalid token' })
  })

  it('answers 200 without a body, and 404 to a client that does not exist', async () => {
    const token = await logIn(sandbox.site, 'ada_lovelace')
    const foreign = await post('revoke', { client_id: 'other', token })
    expect(foreign.status).toBe(404)
    expect(await foreign.json()).toEqual({ status: 404, message: 'client does not exist' })
    const own = await post('revoke', { client_id: app.clientId, token })
    expect([own.status, await own.text()]).toEqual([200, ''])
  })
})
