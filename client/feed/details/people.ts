import type { Envelope } from '../../../api/shared/envelope'
import { asObject } from '../../../api/shared/untrusted'
import { firstText, text } from '../../../api/shared/values'

/** Somebody on Twitch. */
export interface Person {
  login: string
  name: string
}

const isLogin = (login: string): boolean => /^\w{1,25}$/.test(login)

/** Those beside the streamer whom an event names with their login, as its payload orders them. */
export function peopleIn({ event, streamer }: Pick<Envelope, 'event' | 'streamer'>): Person[] {
  const fields: Record<string, unknown> = { ...asObject(event) }
  const people = Object.keys(fields).flatMap((key) => {
    const login = key.endsWith('_login') ? text(fields[key]).toLowerCase() : ''
    if (!isLogin(login) || login === streamer.login) return []
    return [{ login, name: firstText(fields[key.replace(/login$/, 'name')]) || login }]
  })
  return [...new Map(people.map((person) => [person.login, person])).values()]
}

/** Who raided, or was raided; undefined where nobody says so. */
export const otherEnd = (envelope: Pick<Envelope, 'event' | 'streamer'>): Person | undefined =>
  peopleIn(envelope)[0]
