import type { EventType } from '../../../api/shared/types'
import type { Fields } from './answer'

const usual = ['broadcaster_user', 'broadcaster']
const prefixesOf: Readonly<Partial<Record<EventType, readonly string[]>>> = {
  'channel.raid': ['to_broadcaster_user'],
}

/**
 * The event without the fields that name its streamer: the API fills them in, and in the form the
 * same event can be sent to somebody else.
 */
export function withoutStreamer(type: EventType, event: Fields, streamer: string): Fields {
  const prefixes = (prefixesOf[type] ?? usual).filter((prefix) => {
    const name = event[`${prefix}_login`] ?? event[`${prefix}_name`]
    return typeof name === 'string' && name.toLowerCase() === streamer
  })
  const names = new Set(
    prefixes.flatMap((prefix) => [`${prefix}_id`, `${prefix}_login`, `${prefix}_name`]),
  )
  return Object.fromEntries(Object.entries(event).filter(([name]) => !names.has(name)))
}
