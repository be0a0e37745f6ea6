import { isLogin } from '../../api/shared/login'

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
  const read = names.map((name) => name.trim().replace(/^[@#]/, '').toLowerCase())
  const logins = [...new Set(read.filter(isLogin))]
  return {
    logins: logins.slice(0, MAX_STREAMERS),
    tooMany: logins.slice(MAX_STREAMERS),
    wrong: names.filter((_, at) => !isLogin(read[at] ?? '')),
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
