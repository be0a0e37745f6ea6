import { samples } from './samples'
import { tfue } from './samples/cast'
import type { EventType, Streamer } from './types'

/**
 * A type's sample as it would happen on the channel of `streamer`: they and the sample's own
 * broadcaster change places wherever either of them is named.
 */
export function sampleFor(type: EventType, streamer: Streamer): Record<string, unknown> {
  const places = new Map([
    [streamer.login, tfue],
    [tfue.login, streamer],
  ])
  const sample = rewrite(samples[type](), places)
  return isRecord(sample) ? sample : {}
}

function rewrite(value: unknown, places: ReadonlyMap<unknown, Streamer>): unknown {
  if (Array.isArray(value)) return value.map((item) => rewrite(item, places))
  if (!isRecord(value)) return value
  const copy = Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, rewrite(inner, places)]),
  )
  for (const [key, login] of Object.entries(value)) {
    const person = key.endsWith('login') ? places.get(login) : undefined
    if (!person) continue
    const prefix = key.slice(0, -'login'.length)
    Object.assign(copy, {
      [`${prefix}id`]: person.id,
      [`${prefix}login`]: person.login,
      [`${prefix}name`]: person.name,
    })
  }
  return copy
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
