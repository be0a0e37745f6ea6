import { samples } from '../samples'
import type { EventType } from '../types'
import { madeUpId } from '../made-up-id'
import type { Scenario, ScenarioStep } from './scenario'

/** An event that is to be sent. */
export interface PlannedEvent {
  /** ms after the start, at speed 1. */
  at: number
  type: string
  event: Record<string, unknown>
  /** Where it is from: the step of a scenario, or the line of a recording (1, 2, …). */
  step: number
  note?: string
}

/** All events of a scenario, in order. */
export function planOf({ steps }: Scenario): PlannedEvent[] {
  let at = 0
  return steps.flatMap((step, index) => {
    at += step.after
    const start = at
    at += step.every * (step.times - 1)
    return Array.from({ length: step.times }, (_, n) => ({
      at: start + step.every * n,
      type: step.type,
      event: { ...personOf(step, n), ...step.event },
      step: index + 1,
      note: step.note,
    }))
  })
}

/** Who acts in an event: the first of these that its sample has. */
const actors = ['chatter_user', 'from_broadcaster_user', 'user'] as const

/** The prefix of the fields that name who acts; undefined where an event names nobody. */
export function actorOf(type: EventType): string | undefined {
  const sample = samples[type]()
  return actors.find((prefix) => Object.hasOwn(sample, `${prefix}_login`))
}

function personOf({ type, people }: ScenarioStep, n: number): Record<string, string> {
  const name = people[n % people.length]
  const prefix = name && actorOf(type)
  if (!name || !prefix) return {}
  const login = name.toLowerCase()
  return { [`${prefix}_id`]: madeUpId(login), [`${prefix}_login`]: login, [`${prefix}_name`]: name }
}
