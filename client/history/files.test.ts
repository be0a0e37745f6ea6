import { describe, expect, it } from 'vitest'
import { toJsonLines } from '../../api/shared/playback/recording'
import { en } from '../feed/sentences/fixtures/en'
import { texts } from './menu/texts/en'
import { collect } from './collect'
import { toCsv } from './csv'
import { exportFormats, fileNameOf } from './formats'
import { IMPORTED, isImported } from '../feed/imported'
import { openFile } from './openFile'
import { asMarkdown, toRecap } from './recap'
import { lastSession } from './lastVisit'
import { event, raid } from './fixtures/events'

const words = { locale: en, texts: texts.recap, timeZone: 'UTC' }

/** Reads CSV as RFC 4180 says. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted === undefined ? (bare ?? '') : quoted.replaceAll('""', '"'))
    if (end === '\r\n') rows.push([])
  }
  return rows.slice(0, -1)
}

describe('a CSV file', () => {
  it('has a row for each event, below the names of the columns', () => {
    const [header, row, ...others] = readCsv(toCsv([raid(0, 'Ada', 240)], en))
    expect(others).toEqual([])
    expect(header?.join(' ')).toBe('time type family origin sentence amount user streamer')
    expect(row).toEqual([
      '2026-11-21T12:00:00.000Z',
      'channel.raid',
      'channel',
      'twitch',
      'Ada raided with 240 viewers',
      '240',
      'Ada',
      'tfue',
    ])
  })

  it('quotes what would break a row', () => {
    const name = 'Ada, "the\r\nfirst"'
    expect(toCsv([raid(0, name, 1)], en)).toContain('"Ada, ""the first"""')
    expect(readCsv(toCsv([raid(0, name, 1)], en))[1]?.[6]).toBe('Ada, "the first"')
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)'])('lets no spreadsheet calculate %s', (name) => {
    expect(readCsv(toCsv([raid(0, name, 1)], en))[1]?.[6]).toBe(`'${name}`)
  })
})

describe('an export', () => {
  it('holds what is kept and what is on the page, each once, and nothing imported', () => {
    const [a, b, c] = [raid(1, 'a', 1), raid(2, 'b', 1), raid(3, 'c', 1)]
    const whole = { ...b, event: { ...b.event, viewers: 7 } }
    const filed = { ...raid(4, 'd', 1), channel: IMPORTED }
    expect(collect([b, a], [filed, c, whole])).toEqual([c, whole, a])
  })
})

describe('a session', () => {
  it('is what came after the last silence of four hours, without tests', () => {
    const events = [
      raid(0, 'a', 1),
      raid(200, 'b', 1),
      raid(500, 'c', 1),
      raid(600, 'd', 1),
      raid(900, 'e', 1, { origin: 'test' }),
    ]
    expect(lastSession(events.toReversed()).map(({ id }) => id)).toEqual([
      'channel.raid 500',
      'channel.raid 600',
    ])
    expect(lastSession([])).toEqual([])
  })
})

describe('a recap', () => {
  it('tells when it was, totals, top supporters and highlights', () => {
    const recap = toRecap(
      [
        raid(40, 'Ada', 240),
        raid(30, 'Few', 2),
        event('channel.cheer', 20, { user_id: '5', user_name: 'Kaito', bits: 1500 }),
        event('stream.online', 0),
        raid(45, 'Test', 9000, { origin: 'test' }),
      ],
      'Tfue',
      words,
    )
    expect(recap).toMatch(/^# Tfue on Twitch\n\n21 November 2026|^# Tfue on Twitch\n\nNovember 21/)
    expect(recap).toContain('## Totals\n\n- 1,500 bits\n- 2 raids in with 242 viewers\n')
    expect(recap).toContain('## Top supporters\n\n1. **Kaito** 1,500 bits\n')
    expect(recap).toMatch(/## Highlights\n\n- 12:00 .+\n- 12:20 .+\n- 12:40 Ada raided with 240/)
    expect(recap).not.toMatch(/Few|Test/)
  })

  it('is one for each streamer, in a file of several', async () => {
    const ninja = { streamer: { id: '2', login: 'ninja', name: 'Ninja' } }
    const events = [raid(2, 'Ada', 240), raid(1, 'Bo', 30, ninja)]
    const nameOf = (login: string) => login.toUpperCase()
    const text = await exportFormats.markdown.write(events, { ...words, nameOf, token: '' })
    expect(text).toMatch(/^# TFUE on Twitch\n[^#]+## Totals\n\n- 1 raid in with 240 viewers\n/)
    expect(text).toMatch(/\n\n# NINJA on Twitch\n[^#]+## Totals\n\n- 1 raid in with 30 viewers\n/)
  })

  it('says so when nothing has happened', () => {
    expect(toRecap([], 'Tfue', words)).toBe('# Tfue on Twitch\n\nNothing has happened yet.\n')
  })

  it('takes names for text, and mentions nobody', () => {
    expect(asMarkdown('**_x_** [a](b) @everyone #1 <@1>')).toBe(
      '\\*\\*\\_x\\_\\*\\* \\[a\\](b) @\u200beveryone \\#1 \\<@\u200b1\\>',
    )
  })
})

describe('a file', () => {
  it('is named after the streamers and the day', () => {
    const day = new Date(2026, 10, 21, 23, 59)
    expect(fileNameOf(['tfue'], 'jsonLines', day)).toBe('tfue-2026-11-21.jsonl')
    expect(fileNameOf(['tfue', 'ninja'], 'markdown', day)).toBe('tfue+ninja-2026-11-21.md')
  })

  it('of JSON Lines shows its events again, as replays that were imported', () => {
    const events = [raid(2, 'b', 2), raid(1, 'a', 1)]
    const opened = openFile(toJsonLines(events), ['tfue'])
    expect(opened.problems).toEqual([])
    expect(opened.events.map(({ id, seq, origin }) => [id, seq, origin])).toEqual([
      ['channel.raid 1', 1, 'replay'],
      ['channel.raid 2', 2, 'replay'],
    ])
    expect(opened.events.every(isImported)).toBe(true)
    expect(opened.events.map(({ event: payload }) => payload)).toEqual(
      events.toReversed().map(({ event: payload }) => payload),
    )
  })

  it.each([
    ['receivedAt', 1e308],
    ['receivedAt', -8.7e15],
    ['seq', -1],
    ['seq', 1e300],
    ['seq', 0.5],
  ])('with a %s of %d keeps the rest readable', (field, value) => {
    const broken = JSON.stringify({ ...raid(0, 'a', 1), [field]: value })
    const opened = openFile(`${broken}\n${toJsonLines([raid(1, 'b', 1)])}`, ['tfue'])
    expect(opened.problems).toEqual([{ line: 1, why: 'event' }])
    expect(opened.events).toHaveLength(1)
  })

  it('of several streamers is shown to those who watch them all', () => {
    const ninja = { streamer: { id: '2', login: 'ninja', name: 'Ninja' } }
    const text = toJsonLines([raid(0, 'a', 1), raid(1, 'b', 1, ninja)])
    const opened = openFile(text, ['ninja', 'tfue'])
    expect(new Set(opened.events.map(({ streamer }) => streamer.login))).toEqual(
      new Set(['tfue', 'ninja']),
    )
    expect([...opened.others]).toEqual([])
  })

  it('says which lines are no events, and whose events are others’', () => {
    const ninja = { streamer: { id: '2', login: 'ninja', name: 'Ninja' } }
    const lines = [
      ...toJsonLines([raid(0, 'a', 1), raid(1, 'b', 1, ninja)])
        .trimEnd()
        .split('\n'),
      '{"type":',
      '{"type":"channel.raid"}',
      JSON.stringify({ ...raid(3, 'c', 1), id: undefined }),
    ]
    const opened = openFile(lines.join('\r\n'), ['tfue'])
    expect(opened.events).toHaveLength(1)
    expect([...opened.others]).toEqual([['ninja', 1]])
    expect(opened.problems).toEqual([
      { line: 3, why: 'json' },
      { line: 4, why: 'event' },
      { line: 5, why: 'event' },
    ])
  })
})
