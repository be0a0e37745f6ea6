import { LRUCache } from 'lru-cache'
import type { Logger } from '../../operations/log'
import type { Helix } from '../helix'
import { noNotes, type Notes } from '../../store'
import { list, subjectOf, type Listed, type Listing } from './listing'
import { readChange, tellChange } from './change'
import { noSharedList, type SharedList } from './shared-list'
import type { Cost } from './topic'

/** The whole list is asked for at most so often; ms. A hundred subscriptions take a call. */
const INTERVAL_MS = 10_000
/** About 30 MB; beyond it the ones that are not heard of any more are forgotten. */
const MAX_ROWS = 50_000

/**
 * What Twitch lists of our subscriptions, as far as this process knows: its list, and what we have
 * made and removed since.
 */
export interface Ledger {
  readonly cost: Cost
  /** Another one after each change. */
  readonly version: number
  /** When the list was asked for that is known whole (ms since 1970). */
  readonly listedAt: number | undefined
  /** Whether the first list is on its way. */
  isLearning: () => boolean
  has: (id: string) => boolean
  all: () => Listed[]
  /** Those about one user. */
  about: (userId: string) => Listed[]
  /** Takes note of one that was made or has changed, and of one that is gone. */
  add: (subscription: Listed) => void
  remove: (id: string) => void
  /** Takes note of what Twitch has just listed of one user. */
  learn: (listing: Listing) => void
  /** Asks for the whole list, once for all who want it meanwhile. @throws {ApiError} 503 */
  refresh: () => Promise<void>
  /** The same unless it was asked for a moment ago. @throws {ApiError} 503 */
  beFresh: () => Promise<void>
  /** The same by and by; nobody waits for it. */
  refreshSoon: () => void
  close: () => void
}

/** What a ledger shares with those of other processes. */
export interface LedgerSharing {
  notes?: Notes
  list?: SharedList
}

/** A ledger that knows nothing yet, but for what other processes tell by `sharing`. */
export function createLedger(
  helix: Helix,
  log: Logger,
  now: () => number = Date.now,
  { notes = noNotes, list: sharedList = noSharedList }: LedgerSharing = {},
): Ledger {
  const rows = new LRUCache<string, { subscription: Listed; at: number }>({ max: MAX_ROWS })
  const byUser = new Map<string, Set<string>>()
  let cost: Cost = { total: 0, max: 0 }
  let version = 0
  let listedAt: number | undefined
  let startedAt = -Infinity
  let listing: Promise<void> | undefined
  let timer: NodeJS.Timeout | undefined

  function note(subscription: Listed): void {
    const { id } = subscription
    version += 1
    rows.set(id, { subscription, at: now() })
    const user = subjectOf(subscription) ?? ''
    const ids = byUser.get(user) ?? new Set()
    byUser.set(user, ids.add(id))
  }

  function forget(id: string): Listed | undefined {
    const subscription = rows.peek(id)?.subscription
    if (!subscription) return undefined
    version += 1
    rows.delete(id)
    const user = subjectOf(subscription) ?? ''
    const ids = byUser.get(user)
    ids?.delete(id)
    if (ids?.size === 0) byUser.delete(user)
    return subscription
  }

  function add(subscription: Listed): void {
    const before = rows.peek(subscription.id)?.subscription.cost ?? 0
    note(subscription)
    cost = { ...cost, total: cost.total + subscription.cost - before }
  }

  function remove(id: string): void {
    const removed = forget(id)
    if (removed) cost = { ...cost, total: cost.total - removed.cost }
  }

  readChange(notes, { add, remove })

  async function listAll(): Promise<void> {
    startedAt = now()
    const shared = await sharedList.find()
    if (shared) {
      for (const subscription of shared.subscriptions) note(subscription)
      return settle(shared, shared.askedAt)
    }
    const askedAt = now()
    const whole = await list(helix('upkeep'), undefined, (page) => {
      for (const subscription of page) note(subscription)
    }).catch((error: unknown) => {
      sharedList.tell()
      throw error
    })
    sharedList.tell({ ...whole, askedAt })
    settle(whole, askedAt)
  }

  /** The whole list, as it was asked for then: what is not in it is gone. */
  function settle(whole: Listing, started: number): void {
    const seen = new Set(whole.subscriptions.map(({ id }) => id))
    cost = whole.cost
    // What was made meanwhile may stand on a page that had been read.
    const gone = [...rows.entries()].filter(([id, { at }]) => !seen.has(id) && at < started)
    for (const [id] of gone) forget(id)
    listedAt = started
  }

  function refresh(): Promise<void> {
    listing ??= listAll().finally(() => (listing = undefined))
    return listing
  }

  return {
    get cost() {
      return cost
    },
    get version() {
      return version
    },
    get listedAt() {
      return listedAt
    },
    isLearning: () => listedAt === undefined && listing !== undefined,
    has: (id) => rows.get(id) !== undefined,
    all: () => [...rows.values()].map(({ subscription }) => subscription),
    about: (userId) =>
      [...(byUser.get(userId) ?? [])].flatMap((id) => rows.peek(id)?.subscription ?? []),
    add(subscription) {
      add(subscription)
      tellChange(notes, { add: subscription })
    },
    remove(id) {
      remove(id)
      tellChange(notes, { remove: id })
    },
    learn(listed) {
      for (const subscription of listed.subscriptions) note(subscription)
      cost = listed.cost
    },
    refresh,
    async beFresh() {
      if (listedAt === undefined || now() - listedAt > INTERVAL_MS) await refresh()
    },
    refreshSoon() {
      const pause = Math.max(0, startedAt + INTERVAL_MS - now())
      timer ??= setTimeout(() => {
        timer = undefined
        refresh().catch((error: unknown) =>
          log.warn({ err: error }, 'Twitch did not tell its list'),
        )
      }, pause).unref()
    },
    close: () => clearTimeout(timer),
  }
}
