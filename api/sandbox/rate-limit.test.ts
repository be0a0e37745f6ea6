import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import type { Caller } from './authenticate'
import { rateLimit } from './rate-limit'
import { refuse } from './refusal'

function limited(now: () => number) {
  return new Hono<Caller>()
    .onError(refuse)
    .use(async (c, next) => {
      const userId = c.req.header('X-User')
      c.set('token', { value: '', scopes: [], expiresAt: 0, userId })
      await next()
    })
    .use(rateLimit(now))
    .get('/', (c) => c.text('ok'))
}

describe('the rate limit', () => {
  it('answers 429 once 800 points of a minute are spent, and says when they are back', async () => {
    let now = 60_000
    const app = limited(() => now)
    for (let call = 0; call < 799; call++) await app.request('/')
    const last = await app.request('/')
    expect(last.status).toBe(200)
    expect(last.headers.get('Ratelimit-Limit')).toBe('800')
    expect(last.headers.get('Ratelimit-Remaining')).toBe('0')
    expect(last.headers.get('Ratelimit-Reset')).toBe('120')

    const refused = await app.request('/')
    expect(refused.status).toBe(429)
    expect(refused.headers.get('Ratelimit-Remaining')).toBe('0')
    expect(await refused.json()).toMatchObject({ error: 'Too Many Requests', status: 429 })

    now += 75
    expect((await app.request('/')).status).toBe(200)
  })

  it('counts each user apart from the app', async () => {
    const app = limited(() => 0)
    await app.request('/')
    const user = await app.request('/', { headers: { 'X-User': '1' } })
    expect(user.headers.get('Ratelimit-Remaining')).toBe('799')
  })
})
