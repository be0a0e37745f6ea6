import { describe, expect, it } from 'vitest'
import { checkSteps } from './check-plan'
import { planOf } from './plan'
import { readScenario } from './scenario'

const read = (content: unknown) => readScenario(JSON.stringify(content))
const problems = (content: unknown) => {
  const answer = read(content)
  return 'problems' in answer ? answer.problems : []
}
const steps = (...list: unknown[]) => ({ name: 'Test', steps: list })
function scenario(content: unknown) {
  const answer = read(content)
  if ('problems' in answer) throw new Error(answer.problems.join('\n'))
  return answer.scenario
}

describe('a scenario file', () => {
  it('plays each step after the one before is through', () => {
    const plan = planOf(
      scenario(
        steps(
          { type: 'channel.raid', event: { viewers: 7 }, note: 'They come' },
          { after: '2s', type: 'channel.follow', times: 3, every: '300ms' },
          { after: 500, type: 'stream.offline' },
        ),
      ),
    )
    expect(plan.map(({ at, type, step }) => [at, type, step])).toEqual([
      [0, 'channel.raid', 1],
      [2000, 'channel.follow', 2],
      [2300, 'channel.follow', 2],
      [2600, 'channel.follow', 2],
      [3100, 'stream.offline', 3],
    ])
    expect(plan[0]).toMatchObject({ event: { viewers: 7 }, note: 'They come' })
  })

  it('lets people act in turn, each with an id that stays', () => {
    const plan = planOf(
      scenario(steps({ type: 'channel.follow', times: 3, people: ['Ada', 'Kaito'] })),
    )
    const [first, second, third] = plan.map(({ event }) => event)
    expect(first).toMatchObject({ user_name: 'Ada', user_login: 'ada' })
    expect(second).toMatchObject({ user_name: 'Kaito', user_login: 'kaito' })
    expect(third).toEqual(first)
    expect(first?.['user_id']).toMatch(/^\d{9}$/)
    expect(first?.['user_id']).not.toBe(second?.['user_id'])
  })

  it.each([
    ['channel.raid', 'from_broadcaster_user_name'],
    ['channel.chat.message', 'chatter_user_name'],
    ['channel.cheer', 'user_name'],
  ])('knows who acts in %s', (type, field) => {
    const [event] = planOf(scenario(steps({ type, people: ['Ada'] })))
    expect(event?.event[field]).toBe('Ada')
  })

  it.each([
    ['{', /^It is not JSON/],
    ['null', /^A scenario is an object with name and steps/],
    ['{"steps":[{"type":"channel.raid"}]}', /^`name`: is missing/],
    ['{"name":"x","steps":[]}', /^`steps`: must have a step at least/],
    [
      '{"name":"x","step":[],"steps":[{"type":"channel.raid"}]}',
      /^`step`: is no field here.*steps/,
    ],
  ])('says what is wrong with %s', (json, words) => {
    const answer = readScenario(json)
    expect('problems' in answer && answer.problems.join('\n')).toMatch(words)
  })

  it.each([
    [{}, /^Step 2, `type`: is missing$/],
    ['raid', /^Step 2: must be an object with a type$/],
    [{ type: 'channel.raids' }, /^Step 2, `type`: "channel.raids" is no type of EventSub$/],
    [{ type: 'channel.raid', after: 'soon' }, /^Step 2, `after`: must be a time such as "2s"/],
    [{ type: 'channel.raid', after: -1 }, /^Step 2, `after`: must be a time/],
    [{ type: 'channel.raid', times: 0 }, /^Step 2, `times`: must be a whole number from 1/],
    [{ type: 'channel.raid', event: [] }, /^Step 2, `event`: must be an object of fields$/],
    [
      { type: 'channel.raid', people: ['A B'] },
      /^Step 2, `people.0`: must be a name as on Twitch$/,
    ],
    [{ type: 'channel.raid', evry: '1s' }, /^Step 2, `evry`: is no field here; there are after, /],
  ])('names step and field of %j', (step, words) => {
    const found = problems(steps({ type: 'channel.raid' }, step))
    expect(found).toHaveLength(1)
    expect(found[0]).toMatch(words)
  })

  it('names all that is wrong at once', () => {
    expect(problems(steps({ type: 'a' }, { type: 'b', times: 'x' }))).toHaveLength(3)
  })
})

describe('a check of the steps', () => {
  it('says which field of which step has a wrong value', () => {
    const found = checkSteps(
      scenario(
        steps(
          { type: 'channel.subscribe', event: { tier: '9000' } },
          { type: 'channel.raid', event: { viewer: 3 } },
          { type: 'stream.offline', people: ['Ada'] },
        ),
      ),
    )
    expect(found).toEqual([
      { message: 'Step 1: `tier` must be 1000, 2000 or 3000', isHarmless: false },
      {
        message: 'Step 2: There is no field `viewer`: did you mean `viewers`?',
        isHarmless: true,
      },
      { message: 'Step 3, `people`: nobody acts in stream.offline', isHarmless: false },
    ])
  })
})
