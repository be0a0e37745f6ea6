import { describe, expect, it } from 'vitest'
import { parseEnv } from './env'
import { EnvError } from './parse'

const twitch = {
  TWITCH_CLIENT_ID: 'id',
  TWITCH_CLIENT_SECRET: 'secret',
  EVENTSUB_SECRET: 'a-secret-of-ours',
}
const app = { PUSHER_APP_ID: '7', PUSHER_KEY: 'key', PUSHER_SECRET: 'secret' }

function problems(variables: Record<string, string>): readonly string[] {
  try {
    parseEnv(variables)
  } catch (error) {
    if (error instanceof EnvError) return error.problems
    throw error
  }
  return []
}

describe('the settings', () => {
  it('ask for nothing: the sandbox, the embedded server, port 3000', () => {
    const env = parseEnv({})
    expect(env).toMatchObject({
      port: 3000,
      publicUrl: 'http://localhost:3000',
      twitch: { mode: 'sandbox' },
      pusher: { mode: 'embedded' },
      allowUnsignedCallbacks: true,
    })
  })

  it('make a new key and secret for the embedded server at each start', () => {
    const [one, other] = [parseEnv({}).pusher, parseEnv({}).pusher]
    expect(one.key).not.toBe(other.key)
    expect(one.secret).not.toBe(other.secret)
    expect(parseEnv(app).pusher).toEqual({
      mode: 'embedded',
      id: '7',
      key: 'key',
      secret: 'secret',
    })
  })

  it('choose managed Pusher by its cluster and a compatible one by its host', () => {
    expect(parseEnv({ ...app, PUSHER_CLUSTER: 'eu' }).pusher).toMatchObject({
      mode: 'pusher',
      cluster: 'eu',
    })
    const host = { PUSHER_HOST: 'soketi', PUSHER_PORT: '6001', PUSHER_USE_TLS: 'false' }
    expect(parseEnv({ ...app, ...host }).pusher).toMatchObject({
      mode: 'cluster',
      host: 'soketi',
      port: 6001,
      useTLS: false,
    })
  })

  it('share nothing unless they name a Redis', () => {
    expect(parseEnv({}).redisUrl).toBeUndefined()
    const url = 'rediss://user:secret@cache.example.com:6380/2'
    expect(parseEnv({ REDIS_URL: url }).redisUrl).toBe(url)
    expect(problems({ REDIS_URL: 'localhost:6379' })).toEqual([
      'REDIS_URL must be a URL such as redis://localhost:6379',
    ])
  })

  it('never take unsigned callbacks with real Twitch, and say so', () => {
    const env = parseEnv({ ...twitch, ALLOW_UNSIGNED_CALLBACKS: 'true' })
    expect(env.allowUnsignedCallbacks).toBe(false)
    expect(env.warnings).toEqual([expect.stringContaining('ALLOW_UNSIGNED_CALLBACKS')])
  })

  it('keep the secret of the sandbox to themselves where callbacks must be signed', () => {
    const strict = { ALLOW_UNSIGNED_CALLBACKS: 'false' }
    expect(parseEnv(strict).eventSubSecret).not.toBe(parseEnv(strict).eventSubSecret)
  })

  it('do without a client secret when that is said', () => {
    const env = parseEnv({ TWITCH_CLIENT_ID: 'id', TWITCH_CLIENT_SECRET: 'none' })
    expect(env.twitch).toEqual({ mode: 'twitch', clientId: 'id' })
    expect(env.allowUnsignedCallbacks).toBe(false)
  })

  it.each([
    [{ TWITCH_CLIENT_ID: 'id' }, ['TWITCH_CLIENT_SECRET', 'EVENTSUB_SECRET']],
    [{ TWITCH_CLIENT_SECRET: 'secret', EVENTSUB_SECRET: '0123456789' }, ['TWITCH_CLIENT_ID']],
    [{ PUSHER_KEY: 'key' }, ['PUSHER_APP_ID', 'PUSHER_SECRET']],
    [{ PUSHER_CLUSTER: 'eu' }, ['PUSHER_APP_ID', 'PUSHER_KEY', 'PUSHER_SECRET']],
    [{ ...app, PUSHER_PORT: '6001' }, ['PUSHER_HOST']],
    [{ ...app, PUSHER_CLUSTER: 'eu', PUSHER_HOST: 'soketi' }, ['PUSHER_CLUSTER']],
    [
      { PORT: 'http', PUBLIC_URL: 'events.example.com', EVENTSUB_SECRET: 'short' },
      ['PORT', 'PUBLIC_URL', 'EVENTSUB_SECRET'],
    ],
    [{ ALLOW_UNSIGNED_CALLBACKS: 'yes please' }, ['ALLOW_UNSIGNED_CALLBACKS']],
  ])('name everything that is wrong in %o', (variables, names) => {
    const found = problems(variables)
    expect(found.map((problem) => problem.split(' ')[0])).toEqual(names)
  })

  it.each(['/viewer', '/?a=b', '?a=b', '/#top', '//x'])(
    'refuse a public address that goes on with %s, and say so',
    (rest) => {
      const found = problems({ PUBLIC_URL: `https://events.example.com${rest}` })
      expect(found).toEqual([
        expect.stringMatching(/^PUBLIC_URL must be an address without a path/),
      ])
    },
  )

  it('take a public address with a slash at its end, or a port', () => {
    const { publicUrl } = parseEnv({ PUBLIC_URL: 'https://Events.example.com:8443/' })
    expect(publicUrl).toBe('https://events.example.com:8443')
  })

  it('take an empty variable as unset', () => {
    expect(parseEnv({ TWITCH_CLIENT_ID: '', PORT: ' ' }).twitch.mode).toBe('sandbox')
  })
})
