import { describe, expect, it } from 'vitest'
import { readArrival } from './loginAnswer'

const read = (path: string) => readArrival(`http://localhost:3000${path}`)

describe('readArrival', () => {
  it('takes the token and the state out of the fragment', () => {
    expect(read('/login#access_token=t0ken&scope=&state=s1&token_type=bearer')).toEqual({
      path: '/login',
      answer: { token: 't0ken', state: 's1' },
    })
  })

  it('takes a refusal out of the query', () => {
    const refusal = '/login?error=access_denied&error_description=The+user+denied&state=s1'
    expect(read(refusal)).toEqual({
      path: '/login',
      answer: { error: 'access_denied', state: 's1' },
    })
  })

  it('takes a refusal out of the fragment too', () => {
    expect(read('/login#error=redirect_mismatch')).toEqual({
      path: '/login',
      answer: { error: 'redirect_mismatch', state: '' },
    })
  })

  it.each([
    ['/#/login', '/login'],
    ['/#/home', '/'],
    ['/#/home/', '/'],
    ['/#/gone', '/'],
  ])('leads the old link %s to %s', (old, path) => {
    expect(read(old)).toEqual({ path })
  })

  it('takes the token behind an old link', () => {
    expect(read('/#/home#access_token=t0ken&state=s1')).toEqual({
      path: '/login',
      answer: { token: 't0ken', state: 's1' },
    })
  })

  it('leaves every other address as it is', () => {
    expect(read('/watch/tfue?tab=chat#events')).toEqual({ path: '/watch/tfue?tab=chat#events' })
  })
})
