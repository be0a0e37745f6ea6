import type { Account } from '../payloads'

export interface Person {
  id: string
  login: string
  name: string
}

const person = (id: string, name: string, login = name.toLowerCase()): Person => ({
  id,
  login,
  name,
})

export const tfue = person('60056333', 'Tfue')
export const ninja = person('19571641', 'Ninja')
export const margaret = person('90210001', 'Margaret')
export const ada = person('90210002', 'Ada', 'ada_lovelace')
export const grace = person('90210003', 'grace_h')
export const linus = person('90210004', 'linus_p')
export const kaito = person('90210005', 'Kaito')
export const noor = person('90210006', 'Noor')
export const lumi = person('90210007', 'Lumi')
/** Moderates for Tfue. */
export const mo = person('90210008', 'Mo_Mods')
/** Causes work for Mo. */
export const grumpy = person('90210009', 'grumpy_gus')

/** A person in Twitch's three fields: `account('user', ada)` has `user_id`, `user_login`… */
export const account = <Prefix extends string>(prefix: Prefix, { id, login, name }: Person) =>
  ({
    [`${prefix}_id`]: id,
    [`${prefix}_login`]: login,
    [`${prefix}_name`]: name,
  }) as Account<Prefix>

/** Tfue, on whose channel every sample happens. */
export const broadcaster = account('broadcaster_user', tfue)
export const moderator = account('moderator_user', mo)
export const user = (who: Person) => account('user', who)

/** RFC 3339, so many seconds from now; negative is the past. */
export const inSeconds = (seconds: number): string =>
  new Date(Date.now() + seconds * 1000).toISOString()

/** RFC 3339, so many seconds ago. */
export const secondsAgo = (seconds: number): string => inSeconds(-seconds)

/** An id as Twitch makes them, a new one each time. */
export const newId = (): string => crypto.randomUUID()
