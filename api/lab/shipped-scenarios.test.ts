import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { scenarios } from '../../client/lab/texts/en/scenarios'
import { checkSteps } from '../shared/playback/check-plan'
import { planOf } from '../shared/playback/plan'
import { readScenario } from '../shared/playback/scenario'

const folder = new URL('../../public/scenarios/', import.meta.url)
const text = (file: string) => readFileSync(new URL(file, folder), 'utf8')
const files = readdirSync(folder).filter((file) => file.endsWith('.scenario.json'))

function shipped(file: string) {
  const answer = readScenario(text(file))
  if ('problems' in answer) throw new Error(answer.problems.join('\n'))
  return answer.scenario
}

it('are five, and the page calls them and their steps as they do themselves', () => {
  const summaries = files.map((file) => {
    const { name, description, steps } = shipped(file)
    const notes = steps.flatMap(({ note }, index) => (note ? [[index + 1, note]] : []))
    const words = { name, description, notes: Object.fromEntries(notes) }
    return [file.replace('.scenario.json', ''), words]
  })
  expect(Object.fromEntries(summaries)).toEqual(scenarios)
  expect(files).toHaveLength(5)
})

describe.each(files)('%s', (file) => {
  it('has only fields and values that Twitch documents', () => {
    expect(checkSteps(shipped(file))).toEqual([])
  })

  it('is over within two minutes', () => {
    expect(planOf(shipped(file)).at(-1)?.at).toBeLessThan(120_000)
  })
})

it('floods with 100 gift subs in 10 s', () => {
  const flood = planOf(shipped('chaos.scenario.json')).filter(
    ({ type }) => type === 'channel.subscribe',
  )
  expect(flood).toHaveLength(100)
  expect((flood.at(-1)?.at ?? 0) - (flood[0]?.at ?? 0)).toBeLessThanOrEqual(10_000)
  expect(new Set(flood.map(({ event }) => event['user_id'])).size).toBe(100)
})
