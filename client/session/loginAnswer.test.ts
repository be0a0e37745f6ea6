import { describe, expect, it } from 'vitest'
import { arrivalPath } from './arrivalPath'
import { readLoginAnswer } from './loginAnswer'

/** Where an address leads, and the answer to a log-in that it carried. */
function read(address: string) {
  const url = new URL(`http://localhost:3000${address}`)
  const arrival = arrivalPath(url)
  const answer = arrival?.isAnswer ? readLoginAnswer(url.href) : undefined
  return { path: arrival?.to ?? address, ...(answer && { answer }) }
}

describe('an arrival', () => {
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
