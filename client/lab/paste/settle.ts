import { catalogue, isEventType } from '../../../api/shared/catalogue'
import { isLogin } from '../../../api/shared/login'
import { streamerOf } from '../../../api/shared/streamer'
import { isRecord } from '../../../api/shared/record'
import type { Answer, Fields, Format, Surroundings } from './answer'
import { similarTypes } from './similarTypes'
import { problems, warnings } from './words'

/** What was read of an event, before anything of it is sure. */
export interface ParsedEvent {
  type: string
  version?: string
  event: unknown
  condition?: unknown
  streamer?: unknown
}

/** Makes an answer of what was read: checks the type, finds the streamer, compares the version. */
export function settle(format: Format, parsed: ParsedEvent, around: Surroundings): Answer {
  const { type } = parsed
  if (!isEventType(type)) return { problem: problems.unknownType(type, similarTypes(type)) }
  if (!isRecord(parsed.event)) return { problem: problems.notFields }
  const { event, notes } = withoutPlaceholders(parsed.event, around.placeholders)
  if (around.type && around.type !== type) notes.unshift(warnings.type(around.type, type))
  const version = parsed.version ?? around.version
  const ours = catalogue[type].version
  if (version && version !== ours) notes.push(warnings.version(type, version, ours))
  const streamer = loginIn(parsed.streamer) ?? streamerOf(type, event, parsed.condition)?.login
  return {
    format,
    type,
    ...(streamer && { streamer }),
    ...(version && { version }),
    event,
    warnings: notes,
  }
}

/** A login as people write it: `@Tfue`, or the name of a Pusher channel. */
export function loginIn(name: unknown): string | undefined {
  if (typeof name !== 'string') return undefined
  const login = name.trim().replace(/^@/, '').toLowerCase()
  return isLogin(login) ? login : undefined
}

/** Leaves out the fields whose value is not given, so that the sample's take their place. */
function withoutPlaceholders(event: Fields, placeholders: readonly string[]) {
  const notes: string[] = []
  let kept = event
  for (const name of placeholders) {
    const fields = Object.keys(kept).filter((field) => holds(kept[field], name))
    kept = Object.fromEntries(Object.entries(kept).filter(([field]) => !fields.includes(field)))
    if (fields.length > 0) notes.push(warnings.placeholder(name, fields))
    else if (JSON.stringify(kept).includes(name)) notes.push(warnings.placeholderStays(name))
  }
  return { event: kept, notes }
}

const holds = (value: unknown, name: string): boolean =>
  typeof value === 'string' && value.includes(name)
