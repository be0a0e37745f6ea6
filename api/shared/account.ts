import type { Person } from './cast'
import type { Account } from './payloads'

/** A person in Twitch's three fields: `account('user', ada)` has `user_id`, `user_login`… */
export const account = <Prefix extends string>(prefix: Prefix, { id, login, name }: Person) =>
  ({
    [`${prefix}_id`]: id,
    [`${prefix}_login`]: login,
    [`${prefix}_name`]: name,
  }) as Account<Prefix>
