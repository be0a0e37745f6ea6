import * as v from 'valibot'
import { isEventType } from '../catalogue'
import { isLogin } from '../login'
import type { EventType } from '../types'
import { jsonProblem } from '../json-problem'
import { isRecord } from '../record'
import { SPAN, parseSpan } from './span'

/** One line of a scenario's script. */
export interface ScenarioStep {
  /** ms since the step before was through. */
  after: number
  type: EventType
  /** Laid over the type's sample. */
  event: Record<string, unknown>
  /** How many times it happens, */
  times: number
  /** and how long one is after the other, in ms. */
  every: number
  /** Names of those who do it, in turn. */
  people: readonly string[]
  note?: string
}

/** A script of events with their timing: a `*.scenario.json` file. */
export interface Scenario {
  name: string
  description: string
  /** On whose channel it plays where nobody says otherwise. */
  streamer?: string
  steps: readonly ScenarioStep[]
}

/** What a file came to: a scenario, or all that is wrong with it, by step and field. */
export type ScenarioRead = { scenario: Scenario } | { problems: readonly string[] }

const MAX_TIMES = 1000
const MAX_STEPS = 500

const text = v.pipe(v.string('must be a text'), v.trim(), v.nonEmpty('must not be empty'))
const span = v.pipe(
  v.union([v.string(), v.number()], `must be ${SPAN}`),
  v.transform(parseSpan),
  v.number(`must be ${SPAN}`),
)
const timesWords = `must be a whole number from 1 to ${MAX_TIMES}`
const isName = (name: string) => isLogin(name.toLowerCase())
const fields = v.custom<Record<string, unknown>>(isRecord, 'must be an object of fields')
const name = v.pipe(v.string('must be a name'), v.check(isName, 'must be a name as on Twitch'))

const step = v.strictObject(
  {
    after: v.optional(span, 0),
    type: v.pipe(
      v.string('must be a type of EventSub, such as "channel.raid"'),
      v.custom<EventType>(
        (type) => typeof type === 'string' && isEventType(type),
        ({ input }) => `"${String(input)}" is no type of EventSub`,
      ),
    ),
    event: v.optional(fields, {}),
    times: v.optional(
      v.pipe(
        v.number(timesWords),
        v.integer(timesWords),
        v.minValue(1, timesWords),
        v.maxValue(MAX_TIMES, timesWords),
      ),
      1,
    ),
    every: v.optional(span, '1s'),
    people: v.optional(
      v.pipe(v.array(name, 'must be a list of names'), v.minLength(1, 'must name somebody')),
    ),
    note: v.optional(v.string('must be a text')),
  },
  'must be an object with a type',
)

const file = v.strictObject(
  {
    name: text,
    description: v.optional(v.string('must be a text'), ''),
    streamer: v.optional(v.pipe(name, v.toLowerCase())),
    steps: v.pipe(
      v.array(step, 'must be a list of steps'),
      v.minLength(1, 'must have a step at least'),
      v.maxLength(MAX_STEPS, `must be at most ${MAX_STEPS} steps`),
    ),
  },
  'A scenario is an object with name and steps',
)

/** Reads a `*.scenario.json` file. */
export function readScenario(json: string): ScenarioRead {
  let content: unknown
  try {
    content = JSON.parse(json)
  } catch {
    return { problems: [`It is not JSON: ${jsonProblem(json)}`] }
  }
  const { success, output, issues } = v.safeParse(file, content)
  if (!success) return { problems: issues.map(problemOf) }
  const steps = output.steps.map((one) => ({ ...one, people: one.people ?? [] }))
  return { scenario: { ...output, steps } }
}

/** "Step 3, `after`: must be …", or without a step where the head of the file is wrong. */
function problemOf(issue: v.BaseIssue<unknown>): string {
  const keys = (issue.path ?? []).map(({ key }) => String(key))
  const [list, index, ...inner] = keys
  const isInStep = list === 'steps' && index !== undefined
  const field = (isInStep ? inner : keys).join('.')
  const place = isInStep ? `Step ${Number(index) + 1}` : ''
  return [[place, field && `\`${field}\``].filter(Boolean).join(', '), wordsOf(issue, isInStep)]
    .filter(Boolean)
    .join(': ')
}

const known = {
  step: Object.keys(step.entries).join(', '),
  file: Object.keys(file.entries).join(', '),
}

/** valibot tells a missing and an unknown field by the object's own words. */
function wordsOf({ type, input, expected, message }: v.BaseIssue<unknown>, isInStep: boolean) {
  if (type !== 'strict_object') return message
  if (expected === 'never')
    return `is no field here; there are ${isInStep ? known.step : known.file}`
  return input === undefined ? 'is missing' : message
}
