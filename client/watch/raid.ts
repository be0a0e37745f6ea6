import * as v from 'valibot'
import type { Envelope } from '../../api/shared/envelope'
import { MAX_STREAMERS } from './logins'

const raid = v.object({
  from_broadcaster_user_login: v.pipe(v.string(), v.toLowerCase()),
  to_broadcaster_user_login: v.pipe(v.string(), v.toLowerCase(), v.nonEmpty()),
  to_broadcaster_user_name: v.optional(v.string(), ''),
})

/** Where a raid goes. */
export interface RaidTarget {
  login: string
  name: string
}

/** Where a streamer's own raid goes; undefined for one that comes in, and for an old one shown again. */
export function raidOutOf(envelope: Pick<Envelope, 'type' | 'origin' | 'event'>, from: string) {
  if (envelope.type !== 'channel.raid' || envelope.origin === 'replay') return undefined
  const read = v.safeParse(raid, envelope.event)
  if (!read.success || read.output.from_broadcaster_user_login !== from) return undefined
  const { to_broadcaster_user_login: login, to_broadcaster_user_name: name } = read.output
  return { login, name: name || login } satisfies RaidTarget
}

/** Who is watched by those who go along: both ends, or the target alone where there is no room. */
export function alongWith(logins: readonly string[], from: string, to: string): string[] {
  if (logins.includes(to)) return [...logins]
  if (logins.length < MAX_STREAMERS) return [...logins, to]
  return logins.map((login) => (login === from ? to : login))
}
