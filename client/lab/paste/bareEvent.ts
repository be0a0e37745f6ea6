import { catalogue, isEventType } from '../../../api/shared/catalogue'
import { checkEvent } from '../../../api/shared/check'
import { payloadSchemas, resolve } from '../../../api/shared/schemas'
import type { EventType } from '../../../api/shared/types'
import { warned, type Answer, type Fields, type Surroundings } from './answer'
import { settle } from './settle'
import { problems, warnings } from './words'

const types = Object.keys(catalogue).filter(isEventType)
/** Fewer fields than these could be anything. */
const FEWEST_FIELDS = 3
const MAX_SHOWN = 4
/** What speaks against a type: a field it doesn't have more than one that is missing. */
const UNKNOWN_COST = 3
const WRONG_COST = 2

/** An event without anything around it: its type is the one whose fields fit best. */
export function recogniseBareEvent(event: Fields, around: Surroundings): Answer {
  if (around.type) return settle('event', { type: around.type, event }, around)
  const names = Object.keys(event)
  const fits = types.flatMap((type) => fitOf(type, event, names))
  const lowestCost = Math.min(...fits.map(({ cost }) => cost))
  const [best, ...others] = fits.filter(({ cost }) => cost === lowestCost).map(({ type }) => type)
  if (!best) return { problem: problems.noGuess }
  if (others.length > 0) return { problem: problems.guess([best, ...others].slice(0, MAX_SHOWN)) }
  return warned(settle('event', { type: best, event }, around), [warnings.guessed(best)])
}

function fitOf(type: EventType, event: Fields, names: readonly string[]) {
  const { properties = {}, required = [] } = resolve(payloadSchemas[type]).schema
  const known = names.filter((name) => Object.hasOwn(properties, name)).length
  const unknown = names.length - known
  if (known < FEWEST_FIELDS || unknown > known / 2) return []
  const missing = required.filter((name) => !Object.hasOwn(event, name)).length
  const wrong = checkEvent(type, event).filter(({ isUnknown }) => !isUnknown).length
  return [{ type, cost: missing + unknown * UNKNOWN_COST + wrong * WRONG_COST }]
}
