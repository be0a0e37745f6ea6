import { isDeepStrictEqual } from 'node:util'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalogue } from '../../../api/shared/catalogue'
import { checkEvent } from '../../../api/shared/check'
import { body, raid } from './fixtures/case'
import { curl } from './fixtures/curl'
import { damage } from './fixtures/damage'
import { json } from './fixtures/json'
import { requests } from './fixtures/requests'
import { twitchCli } from './fixtures/twitchCli'
import { parseLenient } from './lenientJson'
import { recognise } from './recognise'
import { withoutStreamer } from './withoutStreamer'

const table = { 'a curl line': curl, 'a twitch-cli line': twitchCli, requests, json, damage }

/** What came of a text: of its event only the fields that are asked for. */
function outcomeOf(text: string, names: readonly string[]) {
  const answer = recognise(text)
  if ('problem' in answer) return { is: answer }
  const { event, warnings, ...is } = answer
  const fields = checkEvent(is.type, event).map(({ message }) => message)
  const selected = Object.fromEntries(names.map((name) => [name, event[name]]))
  return { is, event: selected, warnings, fields }
}

describe.each(Object.entries(table))('of %s', (_, cases) => {
  it.each(cases)('$name', ({ name: _name, text, ...expected }) => {
    const names = 'event' in expected ? Object.keys(expected.event ?? {}) : []
    const all = 'problem' in expected.is ? {} : { event: {}, warnings: [], fields: [] }
    expect(outcomeOf(text, names)).toEqual({ ...all, ...expected })
  })
})

describe('recognise', () => {
  const texts = Object.values(table)
    .flat()
    .map(({ text }) => text)
  const isAnswer = (text: string) => {
    const answer = recognise(text)
    return 'problem' in answer ? answer.problem !== '' : answer.type in catalogue
  }

  it('never throws, whatever it is given', () => {
    const random = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.json())
    expect(() => fc.assert(fc.property(random, isAnswer), { numRuns: 500 })).not.toThrow()
  })

  it('never throws on what is nearly right', () => {
    const broken = fc
      .tuple(fc.constantFrom(...texts), fc.nat(), fc.nat(40), fc.string({ maxLength: 5 }))
      .map(([text, at, length, put]) => {
        const from = at % Math.max(1, Math.min(text.length, 3_000))
        return (text.slice(0, from) + put + text.slice(from + length)).slice(0, 5_000)
      })
    expect(() => fc.assert(fc.property(broken, isAnswer), { numRuns: 2_000 })).not.toThrow()
  })

  it.each([
    ['brackets', '[{"a":'],
    ['quotes', `'"`],
    ['backslashes', '\\'],
    ['carets', '^"'],
    ['comments', '/*'],
    ['variables', 'A=$A$A$A;'],
    ['expansions', '$(a '],
    ['mustaches', '{{a'],
    ['spaces', ' \t'],
    ['commas', '[, '],
    ['curls', 'curl -d "$A" '],
    ['fetches', 'fetch(`'],
    ['lines', '\n{'],
    ['fences', '```'],
    ['prompts', 'a@b '],
  ])('takes little time for a great many %s', (_, part) => {
    const large = part.repeat(Math.floor(250_000 / part.length))
    const started = performance.now()
    const before = ['', 'curl -d ', `{"a":"`, 'POST /a HTTP/1.1\n\n', 'fetch(a, {b:"']
    expect(before.every((start) => isAnswer(start + large))).toBe(true)
    expect(performance.now() - started).toBeLessThan(4_000)
  })

  it('does not let variables grow without end', () => {
    const doubled = Array.from({ length: 60 }, () => 'A=$A$A').join('\n')
    expect(recognise(`A='${body}'\n${doubled}\ncurl a -d "$A"`)).toHaveProperty('problem')
  })
})

it('reads JSON as JSON.parse does', () => {
  const readsAlike = (value: unknown, indent: number) => {
    const text = JSON.stringify(value, undefined, indent)
    const { value: read, mends, end } = parseLenient(text)
    return mends.size === 0 && end === text.length && isDeepStrictEqual(read, JSON.parse(text))
  }
  const values = fc.property(fc.jsonValue({ maxDepth: 5 }), fc.constantFrom(0, 2), readsAlike)
  expect(() => fc.assert(values)).not.toThrow()
})

it('leaves out who the streamer is, so that an event can go to another', () => {
  const { to_broadcaster_user_id: _id, to_broadcaster_user_login: _login, ...rest } = raid
  const { to_broadcaster_user_name: _name, ...others } = rest
  expect(withoutStreamer('channel.raid', raid, 'tfue')).toEqual(others)
  expect(withoutStreamer('channel.raid', raid, 'ada_lovelace')).toEqual(raid)
  const offline = { broadcaster_user_id: '1', broadcaster_user_name: 'Tfue', id: '2' }
  expect(withoutStreamer('stream.offline', offline, 'tfue')).toEqual({ id: '2' })
})
