import { catalogue, isEventType } from '../../../api/shared/catalogue'
import { isLogin } from '../../../api/shared/login'
import { streamerOf } from '../../../api/shared/streamer'
import { isRecord } from '../../../api/shared/record'
import type { Answer, Fields, Format, Surroundings } from './answer'
import { nearTypes } from './nearTypes'
import { problems, warnings } from './words'

/** What a text tells of an event, before anything of it is sure. */
export interface Told {
  type: string
  version?: string
  event: unknown
  condition?: unknown
  streamer?: unknown
}

/** Makes an answer of what was told: checks the type, finds the streamer, compares the version. */
export function settle(format: Format, told: Told, around: Surroundings): Answer {
  const { type } = told
  if (!isEventType(type)) return { problem: problems.unknownType(type, nearTypes(type)) }
  if (!isRecord(told.event)) return { problem: problems.notFields }
  const { event, said } = withoutPlaceholders(told.event, around.placeholders)
  if (around.type && around.type !== type) said.unshift(warnings.type(around.type, type))
  const version = told.version ?? around.version
  const ours = catalogue[type].version
  if (version && version !== ours) said.push(warnings.version(type, version, ours))
  const streamer = loginIn(told.streamer) ?? streamerOf(type, event, told.condition)?.login
  return {
    format,
    type,
    ...(streamer && { streamer }),
    ...(version && { version }),
    event,
    warnings: said,
  }
}

/** A login as people write it: `@Tfue`, or the name of a Pusher channel. */
export function loginIn(told: unknown): string | undefined {
  if (typeof told !== 'string') return undefined
  const login = told.trim().replace(/^@/, '').toLowerCase()
  return isLogin(login) ? login : undefined
}

/** Leaves out the fields whose value is not told, so that the sample's take their place. */
function withoutPlaceholders(event: Fields, placeholders: readonly string[]) {
  const said: string[] = []
  let kept = event
  for (const name of placeholders) {
    const fields = Object.keys(kept).filter((field) => holds(kept[field], name))
    kept = Object.fromEntries(Object.entries(kept).filter(([field]) => !fields.includes(field)))
    if (fields.length > 0) said.push(warnings.placeholder(name, fields))
    else if (JSON.stringify(kept).includes(name)) said.push(warnings.placeholderStays(name))
  }
  return { event: kept, said }
}

const holds = (value: unknown, name: string): boolean =>
  typeof value === 'string' && value.includes(name)
