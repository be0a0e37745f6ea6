import type { ApiClient } from '@twurple/api'
import { LRUCache } from 'lru-cache'
import { ApiError } from '../middleware/api-error'
import type { Names } from '../realtime'
import { noNotes, type Notes } from '../store'
import { createAskers, type Asker } from './asker'
import { callTwitch, refusalOf } from './call'

/** Somebody at Twitch. */
export interface User {
  id: string
  login: string
  name: string
  avatar: string
}

/** Looks people up by their names. */
export interface Users {
  /** @throws {ApiError} 404 `streamer-unknown`, 401 `token-missing`, 429, 503 */
  find: (login: string, asker: Asker) => Promise<User>
}

/** Who is asked for within this time is looked up in one call; ms. */
const BATCH_MS = 20
/** As many as Twitch tells of in one call. */
const MAX_BATCH = 100
/** People change their names seldom, and new ones come by and by. */
const TTL_MS = 5 * 60_000
const MAX_KNOWN = 5_000
/** Names that nobody has: about 2 MB. */
const MAX_UNKNOWN = 20_000
/** What processes tell each other of such names. */
const UNKNOWN = 'unknown-names'

/**
 * People by their names. Whoever is known, and whoever is not, is remembered for some minutes.
 * @param names hears of everybody who was found
 * @param isOwnToken whether each asks by a token of their own: then they share no call
 * @param notes tells other processes of names that nobody has
 */
export function createUsers(
  helixFor: (asker: Asker) => ApiClient,
  isOwnToken: boolean,
  names: Pick<Names, 'meet' | 'alias'>,
  { batchMs = BATCH_MS, notes = noNotes }: { batchMs?: number; notes?: Notes } = {},
): Users {
  const known = new LRUCache<string, User>({ max: MAX_KNOWN, ttl: TTL_MS })
  const unknown = new LRUCache<string, true>({ max: MAX_UNKNOWN, ttl: TTL_MS })
  const open = new Map<string, Batch>()
  notes.hear(UNKNOWN, TTL_MS, (told, agoMs) => {
    for (const login of told.split(' '))
      unknown.set(login, true, { ttl: Math.max(1, TTL_MS - agoMs) })
  })

  async function load(logins: readonly string[], asker: Asker): Promise<void> {
    for (const user of await ask(helixFor(asker), logins)) {
      known.set(user.login, user)
      names.meet({ id: user.id, login: user.login, name: user.name })
    }
    const nobodys = logins.filter((login) => !known.has(login))
    for (const login of nobodys) unknown.set(login, true)
    if (nobodys.length > 0) notes.tell(UNKNOWN, nobodys.join(' '))
  }

  /** The batch that is being gathered for those who ask like this one. */
  function batchFor({ priority, token }: Asker): Batch {
    const line = isOwnToken ? `${priority} ${token}` : priority
    const gathering = open.get(line)
    if (gathering && !gathering.isFull() && !gathering.isLeft()) return gathering
    const batch = createBatch(batchMs, (logins, signal) => {
      if (open.get(line) === batch) open.delete(line)
      return callTwitch(load(logins, { priority, token, signal }))
    })
    open.set(line, batch)
    return batch
  }

  /** Twitch may have told us of a new name before it finds anybody by it. */
  async function findByAlias(login: string, asker: Asker): Promise<User> {
    const alias = names.alias(login)
    if (!alias) throw nobody(login)
    if (!known.has(alias.other)) await batchFor(asker).ask(alias.other, asker.signal)
    const user = known.get(alias.other)
    if (!user) throw nobody(login)
    return { ...user, login, name: alias.name }
  }

  async function find(login: string, asker: Asker): Promise<User> {
    const remembered = known.get(login)
    if (remembered) return remembered
    if (!unknown.has(login)) await batchFor(asker).ask(login, asker.signal)
    return known.get(login) ?? (await findByAlias(login, asker))
  }

  return { find }
}

/** Twitch refuses a whole call for one name that can't be any: that one is found by halves. */
async function ask(api: ApiClient, logins: readonly string[]): Promise<User[]> {
  try {
    const found = await api.users.getUsersByNames([...logins])
    return found.map(({ id, name: login, displayName: name, profilePictureUrl: avatar }) => ({
      id,
      login,
      name,
      avatar,
    }))
  } catch (error) {
    if (refusalOf(error) !== 400) throw error
    if (logins.length === 1) return []
    const half = Math.ceil(logins.length / 2)
    const halves = [logins.slice(0, half), logins.slice(half)].map((some) => ask(api, some))
    return (await Promise.all(halves)).flat()
  }
}

type Batch = ReturnType<typeof createBatch>

/** Gathers names for a moment, or until there are as many as one call takes. */
function createBatch(
  batchMs: number,
  load: (logins: readonly string[], signal: AbortSignal) => Promise<void>,
) {
  const logins = new Set<string>()
  const askers = createAskers()
  let close = () => {}
  const closed = new Promise<void>((resolve) => (close = resolve))
  const timer = setTimeout(close, batchMs)
  const answered = closed.then(() => load([...logins], askers.signal))
  const isFull = () => logins.size >= MAX_BATCH
  return {
    isFull,
    /** All who asked have gone: nobody is looked up, and who comes now needs another. */
    isLeft: () => askers.signal.aborted,
    /** Resolves when Twitch has told of this name, or that there is nobody. */
    async ask(login: string, signal?: AbortSignal): Promise<void> {
      logins.add(login)
      askers.join(signal)
      if (isFull()) {
        clearTimeout(timer)
        close()
      }
      await answered
    },
  }
}

const nobody = (login: string) =>
  new ApiError(
    404,
    'streamer-unknown',
    `Twitch knows no ${login}`,
    'Check the spelling of the name',
  )
