import { describe, expect, it } from 'vitest'
import { isUnfinishedLink, parseStreamerName, parseStreamerNames } from './streamerName'

describe('parseStreamerName', () => {
  it.each([
    'tfue',
    'TFUE',
    '@Tfue',
    '  tfue ',
    'https://www.twitch.tv/Tfue',
    'https://www.twitch.tv/Tfue?x',
    'http://twitch.tv/tfue/',
    'twitch.tv/tfue/videos',
    'm.twitch.tv/tfue#about',
    'https://www.twitch.tv/popout/tfue/chat?popout=',
    'https://player.twitch.tv/?channel=Tfue&parent=localhost',
  ])('reads tfue from %s', (text) => {
    expect(parseStreamerName(text)).toEqual({ login: 'tfue' })
  })

  it.each([
    ['', 'empty'],
    ['  @ ', 'empty'],
    ['tfue!', 'characters'],
    ['two words', 'characters'],
    ['émile', 'characters'],
    ['a'.repeat(26), 'long'],
    ['https://www.twitch.tv/', 'link'],
    ['https://www.twitch.tv/directory/game/Art', 'link'],
    ['https://www.youtube.com/tfue', 'link'],
    ['https://twitch.tv.evil.example/tfue', 'link'],
    ['twitch.tv/<script>', 'link'],
  ] as const)('says why %j is no name: %s', (text, problem) => {
    expect(parseStreamerName(text)).toEqual({ problem })
  })
})

describe('parseStreamerNames', () => {
  it.each(['Tfue+ninja', 'tfue @Ninja', ' tfue ,ninja, ', 'https://www.twitch.tv/tfue, ninja'])(
    'reads tfue and ninja from %s',
    (text) => expect(parseStreamerNames(text)).toEqual({ login: 'tfue+ninja' }),
  )

  it.each(['@Tfue', 'tfue,', 'https://www.twitch.tv/tfue?sr=a+b,c'])('reads tfue from %s', (text) =>
    expect(parseStreamerNames(text)).toEqual({ login: 'tfue' }),
  )

  it.each([
    ['', 'empty'],
    [' + ', 'characters'],
    ['tfue, no-body', 'characters'],
    ['tfue+https://www.youtube.com/ninja', 'link'],
  ] as const)('says why %j are no names: %s', (text, problem) =>
    expect(parseStreamerNames(text)).toEqual({ problem }),
  )
})

describe('isUnfinishedLink', () => {
  it.each(['h', 'https:/', 'https://www.twi', 'twitch.', 'www.twitch.tv', 'https://twitch.tv/'])(
    'waits for the rest of %s',
    (text) => expect(isUnfinishedLink(text)).toBe(true),
  )

  it.each(['tfue!', 'https://example.com', 'twitch.com/'])('does not wait after %s', (text) =>
    expect(isUnfinishedLink(text)).toBe(false),
  )
})
