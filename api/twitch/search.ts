import type { ApiClient } from '@twurple/api'
import type { Asker } from './asker'
import { createShared } from './shared'
import type { User } from './users'

/** Somebody whom a name may mean. */
export interface Match extends User {
  isLive: boolean
}

/** Looks people up by the names that are seen, which may be in any script. */
export interface Search {
  /** The likeliest first. @throws {ApiError} 401 `token-missing`, 429, 503 `twitch-unavailable` */
  find: (name: string, asker: Asker) => Promise<readonly Match[]>
}

/** As many are offered; Twitch is asked for more, since it knows no order that would help. */
const MAX_MATCHES = 5
const MAX_FOUND = 20
const TTL_MS = 60_000
const MAX_KNOWN = 500

/** Twitch's search for channels: each name costs one call in a minute. */
export function createSearch(helixFor: (asker: Asker) => ApiClient): Search {
  return createShared<readonly Match[]>({
    max: MAX_KNOWN,
    ttlMs: TTL_MS,
    load: (name, asker) => search(helixFor(asker), name),
  })
}

async function search(api: ApiClient, name: string): Promise<Match[]> {
  const { data } = await api.search.searchChannels(name, { limit: MAX_FOUND })
  return data
    .map((channel) => ({
      id: channel.id,
      login: channel.name,
      name: channel.displayName,
      avatar: channel.thumbnailUrl,
      isLive: channel.isLive,
    }))
    .toSorted((a, b) => likeness(b, name) - likeness(a, name))
    .slice(0, MAX_MATCHES)
}

/** Whoever has this very name, before those who only begin with it. */
const likeness = (match: Match, name: string): number =>
  (match.name === name ? 2 : 0) + (match.isLive ? 1 : 0)
