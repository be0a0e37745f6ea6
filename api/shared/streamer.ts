import { catalogue, isEventType } from './catalogue'
import { isLogin } from './login'
import { isRecord } from './record'
import type { Streamer } from './types'

type Fields = Record<string, unknown>

/** The fields that tell somebody. */
type Teller = Readonly<Record<'id' | 'login' | 'name', string>>

const teller = (prefix: string): Teller => ({
  id: `${prefix}_id`,
  login: `${prefix}_login`,
  name: `${prefix}_name`,
})

/** Where the streamer stands: in the fields of the first that tell anybody. */
interface Place {
  tellers: readonly Teller[]
  /** The condition's field that holds the same id. */
  condition: string
}

const usual: Place = {
  tellers: [teller('broadcaster_user'), teller('broadcaster')],
  condition: 'broadcaster_user_id',
}
const whisper: Place = { tellers: [teller('to_user')], condition: 'user_id' }
const raided: Place = {
  tellers: [teller('to_broadcaster_user')],
  condition: 'to_broadcaster_user_id',
}
const raiding: Place = {
  tellers: [teller('from_broadcaster_user')],
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

/** The streamer as told by login, or by a name that could be one. */
const streamerIn = (fields: Fields, { tellers }: Place): Streamer | undefined => {
  for (const names of tellers) {
    const name = text(fields[names.name])
    const login = loginIn(fields[names.login]) ?? loginIn(name)
    if (login !== undefined) return { id: text(fields[names.id]), login, name: name || login }
  }
  return undefined
}

/** In lower case; undefined of what is no login. */
const loginIn = (value: unknown): string | undefined => {
  const login = text(value).toLowerCase()
  return isLogin(login) ? login : undefined
}

/** The id of the streamer, for an event that names none; '' where there is none either. */
export const streamerIdOf = (type: string, event: unknown, condition: unknown): string => {
  const asked = fieldsOf(condition)
  const place = exceptions.get(type)?.(asked) ?? usual
  const fields = fieldsOf(event)
  const ids = place.tellers.map(({ id }) => text(fields[id]))
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
