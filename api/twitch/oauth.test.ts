import { describe, expect, it } from 'vitest'
import { parseEnv } from '../settings/env'
import { realTwitch } from './connect'
import { authorizeUrl } from './oauth'

const env = parseEnv({ SANDBOX_LIFE: 'off' })
const twitch = realTwitch(env, { mode: 'twitch', clientId: 'id', clientSecret: 'secret' })
const request = { redirectUri: 'https://example.com/login', scopes: 'bits:read', state: 's' }
const asked = (url: string) => Object.fromEntries(new URL(url).searchParams)

describe('Twitch’s own authorize page', () => {
  const plain = {
    response_type: 'token',
    client_id: 'id',
    redirect_uri: 'https://example.com/login',
    scope: 'bits:read',
    state: 's',
  }

  it('is not told who is expected: Twitch knows who is logged in there', () => {
    const url = authorizeUrl(twitch, { ...request, login: 'tfue' })
    expect(new URL(url).host).toBe('id.twitch.tv')
    expect(asked(url)).toEqual(plain)
  })

  it('is never told to ask nobody: only the sandbox is', () => {
    expect(asked(authorizeUrl(twitch, { ...request, isSilent: true }))).toEqual(plain)
    const sandbox = { ...twitch, authorizePage: 'http://localhost/authorize', takesLoginHint: true }
    const url = authorizeUrl(sandbox, { ...request, isSilent: true })
    expect(asked(url)).toEqual({ ...plain, prompt: 'none' })
  })

  it('asks for the account where another one may be meant', () => {
    const url = authorizeUrl(twitch, { ...request, login: 'tfue', isOther: true })
    expect(asked(url)).toEqual({ ...plain, force_verify: 'true' })
  })
})
