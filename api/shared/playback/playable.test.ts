import { expect, it } from 'vitest'
import { sampleFor } from '../sample-for'
import { readPlayable } from './playable'

const tfue = { id: '60056333', login: 'tfue', name: 'Tfue' }
const ninja = { id: '19571641', login: 'ninja', name: 'Ninja' }
const line = JSON.stringify({
  type: 'channel.raid',
  receivedAt: 1,
  streamer: tfue,
  event: sampleFor('channel.raid', tfue),
  truncated: true,
})

function playable(text: string) {
  const read = readPlayable(text)
  if ('problems' in read) throw new Error(read.problems.join('\n'))
  return read
}

it('knows a recording by its lines, and plays it on any channel', () => {
  const read = playable(`\n${line}\n{"type"\n`)
  expect(read).toMatchObject({ kind: 'recording', streamer: 'tfue' })
  expect(read.warnings).toEqual([
    'Line 3: is not JSON',
    'Line 2: the event was too long and is not whole',
  ])
  expect(read.planFor(ninja)[0]?.event['to_broadcaster_user_login']).toBe('ninja')
})

it('knows a scenario, also one on a single line', () => {
  const read = playable('{"name":"N","steps":[{"type":"channel.raid","event":{"viewer":1}}]}')
  expect(read).toMatchObject({ kind: 'scenario', name: 'N' })
  expect(read.warnings).toEqual(['Step 1: There is no field `viewer`: did you mean `viewers`?'])
})

it.each([
  ['{"name":"N","steps":[{"type":"channel.subscribe","event":{"tier":"x"}}]}', /^Step 1: `tier` /],
  ['{"name":"N","steps":[]}', /^`steps`/],
  ['{"receivedAt":1}', /^Line 1: has no `type`/],
  ['', /^It is not JSON/],
])('says what is wrong with %s', (text, words) => {
  const read = readPlayable(text)
  expect('problems' in read && read.problems[0]).toMatch(words)
})
