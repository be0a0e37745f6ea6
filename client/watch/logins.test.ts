import { describe, expect, it } from 'vitest'
import { readLogins, watchPath, withLogin, withoutLogin } from './logins'

describe('an address of several streamers', () => {
  it('names each once, in lower case and in its order', () => {
    expect(readLogins('Tfue+ninja+@TFUE+Lumi').logins).toEqual(['tfue', 'ninja', 'lumi'])
  })

  it('may have its + encoded', () => {
    expect(readLogins('tfue%2Bninja%2blumi').logins).toEqual(['tfue', 'ninja', 'lumi'])
  })

  it('holds four, and tells whom it leaves out', () => {
    expect(readLogins('a1+b2+c3+d4+e5+f6')).toEqual({
      logins: ['a1', 'b2', 'c3', 'd4'],
      tooMany: ['e5', 'f6'],
      wrong: [],
    })
  })

  it('passes over gaps, and tells what is nobody’s name', () => {
    expect(readLogins('tfue++no-body+')).toEqual({
      logins: ['tfue'],
      tooMany: [],
      wrong: ['no-body'],
    })
  })

  it('is that of one streamer, or the start page, when nobody else is left', () => {
    expect(watchPath(['tfue', 'ninja'])).toBe('/watch/tfue+ninja')
    expect(watchPath(withoutLogin(['tfue', 'ninja'], 'tfue'))).toBe('/watch/ninja')
    expect(watchPath([])).toBe('/')
  })

  it('takes more at its end, each once', () => {
    expect(withLogin(['tfue'], 'ninja')).toEqual(['tfue', 'ninja'])
    expect(withLogin(['tfue', 'ninja'], 'tfue')).toEqual(['ninja', 'tfue'])
    expect(withLogin(['tfue', 'ninja'], 'lumi+tfue')).toEqual(['ninja', 'lumi', 'tfue'])
  })
})
