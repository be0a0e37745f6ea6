import { isRecord } from './record'
import type { Streamer } from './types'

/**
 * An event as it would have happened on another channel: the two streamers change places wherever
 * either of them is named. The given one stays as it is.
 */
export function moveTo(event: object, from: Streamer, to: Streamer): Record<string, unknown> {
  const places = new Map([
    [to.login, from],
    [from.login, to],
  ])
  const moved = rewrite(event, places)
  return isRecord(moved) ? moved : {}
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
