import { setTimeout as pause } from 'node:timers/promises'
import * as v from 'valibot'
import { keyOf, type Store } from '../../store'
import type { Listed, Listing } from './listing'

/** A list is as good as a new one for so long, and asking for one takes so long at most; ms. */
const FRESH_MS = 10_000
const ASKING_MS = 60_000
const POLL_MS = 500
/** What is longer is not shared: each asks for itself. */
const MAX_CHARACTERS = 16_000_000

const LIST = keyOf('subscriptions')
const ASKING = keyOf('subscriptions:asking')

/** A subscription as processes tell each other. */
export const listedSchema: v.GenericSchema<Listed> = v.object({
  id: v.string(),
  type: v.string(),
  version: v.string(),
  status: v.string(),
  condition: v.record(v.string(), v.string()),
  callback: v.optional(v.string()),
  cost: v.number(),
})

const sharedListing = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    askedAt: v.number(),
    subscriptions: v.array(listedSchema),
    cost: v.object({ total: v.number(), max: v.number() }),
  }),
)

/** Twitch's whole list, and when it was asked for (ms since 1970). */
export interface SharedListing extends Listing {
  askedAt: number
}

/** Twitch's whole list, asked for by one process for all. */
export interface SharedList {
  /** The list that another process has, or asks for now; otherwise it is ours to ask and to `tell`. */
  find: () => Promise<SharedListing | undefined>
  /** What was asked for; nothing where that failed. */
  tell: (listing?: SharedListing) => void
}

/** Where there is nobody else. */
export const noSharedList: SharedList = { find: async () => undefined, tell() {} }

/** By a store; while that is away each process asks for itself. */
export function createSharedList(store: Store): SharedList {
  async function read(): Promise<SharedListing | undefined> {
    const text = await store.send(['GET', LIST])
    return text === null ? undefined : v.parse(sharedListing, text)
  }

  /** Whether it is ours to ask. */
  const take = async () =>
    (await store.send(['SET', ASKING, '1', 'NX', 'PX', String(ASKING_MS)])) !== null

  async function wait(): Promise<SharedListing | undefined> {
    for (;;) {
      const found = await read()
      if (found) return found
      if (await take()) return undefined
      await pause(POLL_MS, undefined, { ref: false })
    }
  }

  async function write(listing: SharedListing | undefined): Promise<void> {
    const text = listing && JSON.stringify(listing)
    if (text && text.length <= MAX_CHARACTERS) {
      await store.send(['SET', LIST, text, 'PX', String(FRESH_MS)])
    }
    await store.send(['DEL', ASKING])
  }

  return {
    find: () => wait().catch(() => undefined),
    tell: (listing) => void write(listing).catch(() => {}),
  }
}
