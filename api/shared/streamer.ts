import { catalogue, isEventType } from './catalogue'
import { isLogin } from './login'
import { isRecord } from './record'
import type { Streamer } from './types'

type Fields = Record<string, unknown>

/** Where the streamer stands: prefixes of `_id`, `_login` and `_name`, best first. */
interface Place {
  prefixes: readonly string[]
  /** The condition's field that holds the same id. */
  condition: string
}

const usual: Place = {
  prefixes: ['broadcaster_user', 'broadcaster'],
  condition: 'broadcaster_user_id',
}
const whisper: Place = { prefixes: ['to_user'], condition: 'user_id' }
const raided: Place = { prefixes: ['to_broadcaster_user'], condition: 'to_broadcaster_user_id' }
const raiding: Place = {
  prefixes: ['from_broadcaster_user'],
  condition: 'from_broadcaster_user_id',
}

/** Twitch sends the end that was not asked for as an empty string. */
const endOfRaid = (condition: Fields): Place =>
  text(condition[raiding.condition]) && !text(condition[raided.condition]) ? raiding : raided

const exceptions: ReadonlyMap<string, (condition: Fields) => Place> = new Map([
  ['channel.raid', endOfRaid],
  ['user.whisper.message', () => whisper],
])

const fieldsOf = (value: unknown): Fields => (isRecord(value) ? value : {})

/** `automod.settings.update` wraps its event in `data`. */
const firstOf = ({ data }: Fields): Fields => fieldsOf(Array.isArray(data) ? data[0] : undefined)

/** Some senders put numbers for ids. */
const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''

/** The first of these that is a login, in lower case. */
const firstLogin = (...values: readonly unknown[]): string | undefined => {
  for (const value of values) {
    const login = text(value).toLowerCase()
    if (isLogin(login)) return login
  }
  return undefined
}

/** The streamer as told under the first prefix that tells: by login, or by a name that could be one. */
const streamerIn = (fields: Fields, { prefixes }: Place): Streamer | undefined => {
  for (const prefix of prefixes) {
    const name = text(fields[`${prefix}_name`])
    const login = firstLogin(fields[`${prefix}_login`], name)
    if (login) return { id: text(fields[`${prefix}_id`]), login, name: name || login }
  }
  return undefined
}

/** The id of the streamer, for an event that names none; '' where there is none either. */
export const streamerIdOf = (type: string, event: unknown, condition: unknown): string => {
  const asked = fieldsOf(condition)
  const place = exceptions.get(type)?.(asked) ?? usual
  const fields = fieldsOf(event)
  const ids = place.prefixes.map((prefix) => text(fields[`${prefix}_id`]))
  return ids.find(Boolean) ?? text(asked[place.condition])
}

/**
 * The streamer whose channel an event happened on, of any type, known or not; undefined where
 * the event names none. Never throws: neither `event` nor `condition` need be what Twitch
 * documents. The id is '' where both lack it.
 */
export const streamerOf = (
  type: string,
  event: unknown,
  condition: unknown,
): Streamer | undefined => {
  if (isEventType(type) && catalogue[type].audience === 'nobody') return undefined
  const asked = fieldsOf(condition)
  const place = exceptions.get(type)?.(asked) ?? usual
  const outer = fieldsOf(event)
  const found = streamerIn(outer, place) ?? streamerIn(firstOf(outer), place)
  return found && { ...found, id: found.id || text(asked[place.condition]) }
}
