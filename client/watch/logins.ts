import { parseStreamerName } from '../streamer/streamerName'

/** Streamers who can be watched at once: more players than these have no room. */
export const MAX_STREAMERS = 4

/** The streamers that an address names. */
export interface Logins {
  /** Lower case, each once, four at most. */
  logins: readonly string[]
  /** Named too, and one too many. */
  tooMany: readonly string[]
  /** What can be nobody's name. */
  wrong: readonly string[]
}

/** Reads `tfue+Ninja`, as it stands in the address of several streamers. */
export function readLogins(path: string): Logins {
  const names = path.split(/\+|%2b/i).filter((name) => name.trim() !== '')
  const read = names.map((name) => ({ name, ...parseStreamerName(name) }))
  const logins = [...new Set(read.flatMap((one) => ('login' in one ? one.login : [])))]
  return {
    logins: logins.slice(0, MAX_STREAMERS),
    tooMany: logins.slice(MAX_STREAMERS),
    wrong: read.flatMap((one) => ('problem' in one ? one.name : [])),
  }
}

/** Where streamers are watched: one on a page of its own, several on theirs. */
export function watchPath(logins: readonly string[]): string {
  return logins.length === 0 ? '/' : `/watch/${logins.join('+')}`
}

/** With one more, or with several that have a `+` between them. */
export const withLogin = (logins: readonly string[], login: string): string[] => {
  const added = login.split('+')
  return [...logins.filter((other) => !added.includes(other)), ...added]
}

export const withoutLogin = (logins: readonly string[], login: string): string[] =>
  logins.filter((other) => other !== login)
