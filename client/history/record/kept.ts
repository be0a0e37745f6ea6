import * as v from 'valibot'
import { envelopeSchema, type FeedEvent } from '../../../api/shared/listen/feed-event'
import { boundEvents, boundStreamers, type Change, keysOf } from './bounds'
import { type KeptEvent, openDatabase, type Place } from './database'

/** Events read from the history, and where the next older ones begin; undefined at the end. */
export interface Page {
  events: FeedEvent[]
  next?: Place
}

/** Events read at once. */
const PAGE_SIZE = 500

const channel = v.object({ channel: v.string() })
const isKept = (data: unknown): data is FeedEvent =>
  v.is(envelopeSchema, data) && v.is(channel, data)

/** The events in rows that this viewer may see. */
const readable = (rows: readonly KeptEvent[], viewer: string): FeedEvent[] =>
  rows
    .filter((row) => row.viewer === '' || row.viewer === viewer)
    .map(({ event }) => event)
    .filter(isKept)

/** What everybody may see is nobody's own. */
const viewerOf = (event: FeedEvent, viewer: string): string =>
  event.channel === event.streamer.login ? '' : viewer

async function changing(change: (stores: Change) => Promise<unknown>): Promise<void> {
  const database = await openDatabase()
  const stores = database.transaction(['events', 'streamers'], 'readwrite')
  await Promise.all([change(stores), stores.done])
}

/**
 * Keeps events of a streamer; restricted ones for this viewer (a Twitch user id) only.
 * Rejects when the browser keeps nothing or has no room.
 */
export const keep = (login: string, events: readonly FeedEvent[], viewer: string): Promise<void> =>
  changing(async (stores) => {
    const streamers = stores.objectStore('streamers')
    const known = await streamers.get(login)
    const clearedAt = known?.clearedAt ?? 0
    const rows = events
      .filter(({ receivedAt }) => receivedAt > clearedAt)
      .map((event) => ({
        login,
        viewer: viewerOf(event, viewer),
        id: event.id,
        order: -event.receivedAt,
        event,
      }))
    await Promise.all(rows.map((row) => stores.objectStore('events').put(row)))
    await streamers.put({ login, usedAt: Date.now(), clearedAt })
    await boundEvents(stores, login)
    if (!known) await boundStreamers(stores)
  })

/** The newest events of a streamer that this viewer has seen; from a place on, the next older. */
export async function readNewest(login: string, viewer: string, from?: Place): Promise<Page> {
  const database = await openDatabase()
  const events: FeedEvent[] = []
  let next = from
  do {
    const range = IDBKeyRange.bound(next ?? [login], [login, []], next !== undefined)
    const rows = await database.getAllFromIndex('events', 'newest', range, PAGE_SIZE)
    events.push(...readable(rows, viewer))
    const last = rows.length === PAGE_SIZE ? rows.at(-1) : undefined
    next = last && [last.login, last.order, last.id, last.viewer]
  } while (next && events.length < PAGE_SIZE)
  return { events, next }
}

/** All events of a streamer that this viewer has seen, newest first. */
export async function readAll(login: string, viewer: string): Promise<FeedEvent[]> {
  const database = await openDatabase()
  return readable(await database.getAllFromIndex('events', 'newest', keysOf(login)), viewer)
}

/** Forgets the events of a streamer, or of all; they are not kept again. */
export const clear = (login?: string): Promise<void> =>
  changing(async (stores) => {
    const streamers = stores.objectStore('streamers')
    const events = stores.objectStore('events')
    for (const one of await streamers.getAll(login)) {
      const [newest] = await events.index('newest').getAll(keysOf(one.login), 1)
      const clearedAt = Math.max(one.clearedAt, -(newest?.order ?? 0))
      await events.delete(keysOf(one.login))
      await streamers.put({ ...one, clearedAt })
    }
  })

/** Forgets what only this viewer (a Twitch user id) may see; without one, what any viewer may. */
export const forgetRestricted = (viewer?: string): Promise<void> =>
  changing(async (stores) => {
    const events = stores.objectStore('events')
    const range = viewer ? IDBKeyRange.only(viewer) : IDBKeyRange.lowerBound('', true)
    for (const key of await events.index('viewer').getAllKeys(range)) await events.delete(key)
  })
