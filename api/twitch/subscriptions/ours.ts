import type { ApiClient } from '@twurple/api'
import { LRUCache } from 'lru-cache'
import { list } from './listing'

const MAX_IDS = 50_000
const FOREIGN_TTL_MS = 60_000

/** The ids of the subscriptions that Twitch lists for our client id. */
export interface Ours {
  add: (id: string) => void
  /** Asks Twitch about an id that we don't know, once for all who ask meanwhile. @throws 503 */
  has: (id: string) => Promise<boolean>
}

/** Ids by memory, and by Twitch's list. */
export function createOurs(api: ApiClient): Ours {
  const ours = new LRUCache<string, true>({ max: MAX_IDS })
  const foreign = new LRUCache<string, true>({ max: MAX_IDS, ttl: FOREIGN_TTL_MS })
  let listing: Promise<void> | undefined

  async function listAll(): Promise<void> {
    for (const { id } of (await list(api)).subscriptions) ours.set(id, true)
  }

  return {
    add: (id) => void ours.set(id, true),
    async has(id) {
      if (ours.get(id)) return true
      if (foreign.has(id)) return false
      listing ??= listAll().finally(() => (listing = undefined))
      await listing
      if (!ours.has(id)) foreign.set(id, true)
      return ours.has(id)
    },
  }
}
