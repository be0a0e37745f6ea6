import type { Streamer } from '../shared/types'

const MAX_STREAMERS = 50_000
/** More than anybody may take in the time that a name is remembered. */
const MAX_NAMES = 4
/** How long a former name is remembered: who watches under it has moved on long before. */
const FORMER_MS = 48 * 60 * 60_000

/** Another name under which a streamer may be watched. */
export interface OtherName {
  login: string
  /** The login of today, under all the names before it. */
  renamedTo?: string
}

/** Under which logins streamers are watched, by their ids: Twitch lets people change their names. */
export interface Names {
  /** Takes note of somebody as Twitch tells of them. */
  meet: (streamer: Streamer) => void
  /** The streamer of an id, by the name of today. */
  of: (id: string) => Streamer | undefined
  /**
   * The other names of an event's streamer, whom it may name anew; undefined mostly. Asked for every
   * event. @param at when the event was told, RFC 3339
   */
  others: (streamer: Streamer, at: string) => OtherName[] | undefined
  /** A streamer of this login who is known by another one too, the last of them. */
  alias: (login: string) => { name: string; other: string } | undefined
}

interface Known {
  now: Streamer
  /** When the name of today was told, ms since 1970. */
  at: number
  /** All logins, as each was told last. */
  logins: Map<string, { name: string; at: number }>
}

/** Names in memory, as many as are asked for; nobody is known at first. */
export function createNames(clock: () => number = Date.now): Names {
  const byId = new Map<string, Known>()
  const idOf = new Map<string, string>()

  function note(streamer: Streamer, at: number): void {
    const { id, login, name } = streamer
    const known = byId.get(id)
    const logins = known?.logins ?? new Map<string, { name: string; at: number }>()
    forget(idOf.get(login) ?? id, login)
    idOf.set(login, id)
    logins.set(login, { name, at })
    for (const former of [...logins.keys()].slice(0, -MAX_NAMES)) forget(id, former)
    byId.delete(id)
    byId.set(id, { now: streamer, at, logins })
    const [oldest = ''] = byId.keys()
    if (byId.size > MAX_STREAMERS) drop(oldest)
  }

  /** A name may be somebody else's by now. */
  function forget(id: string, login: string): void {
    idOf.delete(login)
    byId.get(id)?.logins.delete(login)
  }

  function drop(id: string): void {
    for (const login of byId.get(id)?.logins.keys() ?? []) idOf.delete(login)
    byId.delete(id)
  }

  function forgetOld({ now, logins }: Known): void {
    const horizon = clock() - FORMER_MS
    for (const [login, { at }] of logins)
      if (login !== now.login && at < horizon) forget(now.id, login)
  }

  return {
    meet: (streamer) => note(streamer, clock()),
    of: (id) => byId.get(id)?.now,
    others(streamer, at) {
      const { id, login } = streamer
      const known = byId.get(id)
      if (!known || (known.now.login === login && known.logins.size === 1)) return undefined
      if ((idOf.get(login) ?? id) !== id) return undefined
      const told = Date.parse(at)
      // An event from before the new name may come late.
      if (known.now.login !== login && told > known.at) note(streamer, told)
      const { now, logins } = byId.get(id) ?? known
      forgetOld({ ...known, now })
      return [...logins.keys()]
        .filter((other) => other !== login)
        .map((other) =>
          other === now.login ? { login: other } : { login: other, renamedTo: now.login },
        )
    },
    alias(login) {
      const { logins } = byId.get(idOf.get(login) ?? '') ?? {}
      const other = [...(logins?.keys() ?? [])].findLast((one) => one !== login)
      return other === undefined ? undefined : { name: logins?.get(login)?.name || login, other }
    },
  }
}
