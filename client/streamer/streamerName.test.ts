import { describe, expect, it, vi } from 'vitest'
import {
  displayNameIn,
  isUnfinishedLink,
  parseStreamerName,
  parseStreamerNames,
} from './streamerName'

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
    // Full-width letters and signs, as an input method leaves them.
    'ｔｆｕｅ',
    'ＴＦＵＥ',
    '＠Ｔｆｕｅ',
    'ｔｗｉｔｃｈ．ｔｖ／ｔｆｕｅ',
    '　tfue　',
    // What copying brings along and nobody sees.
    '\u200Btfue\u200B',
    '\uFEFFtfue',
    't\u00ADf\u200Du\u2060e',
    '\u202Atfue\u202C',
    'tfue \u{E0000}',
    'tfue\uFE0F',
    '#tfue',
    '# Tfue',
    '＃tfue',
    '@#tfue',
    'tfue/',
    ' @Tfue/ ',
    'https://www.twitch.tv/tfue/videos?filter=archives&sort=time',
    'https://www.twitch.tv/tfue/clip/AbCdEf-1_2',
    'https://www.twitch.tv/tfue/about/',
    'https://www.twitch.tv/popout/moderator/tfue/chat',
    'https://www.twitch.tv/subs/tfue',
    'https://dashboard.twitch.tv/u/tfue/stream-manager',
    'https://dashboard.twitch.tv/popout/u/tfue/stream-manager/chat',
  ])('reads tfue from %s', (text) => {
    expect(parseStreamerName(text)).toEqual({ login: 'tfue' })
  })

  it.each([
    ['', 'empty'],
    ['  @ ', 'empty'],
    ['tfue!', 'characters'],
    ['two words', 'characters'],
    ['émile', 'characters'],
    ['テフ', 'characters'],
    ['#', 'empty'],
    ['\u200B', 'empty'],
    ['/', 'empty'],
    ['https://www.twitch.tv/popout', 'link'],
    ['https://www.twitch.tv/team/tfue', 'link'],
    ['https://other.example/watch/tfue', 'link'],
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

describe('a link to this page', () => {
  it.each([
    ['https://viewer.example/watch/Tfue', 'tfue'],
    ['viewer.example/watch/tfue?consent', 'tfue'],
    ['https://viewer.example/watch/tfue+ninja', 'tfue+ninja'],
  ])('leads where %s does', (text, login) => {
    vi.stubGlobal('location', { host: 'viewer.example' })
    expect(parseStreamerNames(text)).toEqual({ login })
    vi.unstubAllGlobals()
  })
})

describe('displayNameIn', () => {
  it.each([
    ['ゆき', 'ゆき'],
    ['＠ゆき/', 'ゆき'],
    ['한국어', '한국어'],
    ['émile', 'émile'],
    ['Юки_1', 'Юки_1'],
  ])('finds in %s a name to look up', (text, name) => {
    expect(displayNameIn(text)).toBe(name)
  })

  it.each(['', 'tfue', 'ｔｆｕｅ', 'tf ue', 'tfue!', 'ゆき!', 'ゆ'.repeat(26), 'ゆき ninja', '🎉'])(
    'finds none in %j',
    (text) => expect(displayNameIn(text)).toBeUndefined(),
  )
})

describe('parseStreamerNames', () => {
  it.each([
    'Tfue+ninja',
    'tfue @Ninja',
    ' tfue ,ninja, ',
    'https://www.twitch.tv/tfue, ninja',
    'ｔｆｕｅ、＃ninja',
  ])('reads tfue and ninja from %s', (text) =>
    expect(parseStreamerNames(text)).toEqual({ login: 'tfue+ninja' }),
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
