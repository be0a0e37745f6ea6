import type { IDBPTransaction } from 'idb'
import { serverNow } from '../../lib/serverTime'
import type { HistorySchema } from './database'

/** How much is kept: events per streamer and for how long (ms), and of how many streamers. */
export const bounds = { events: 5_000, age: 30 * 24 * 60 * 60_000, streamers: 20 } as const

/** Whatever changes the history does it to both stores at once. */
export type Change = IDBPTransaction<HistorySchema, ('events' | 'streamers')[], 'readwrite'>

/** All keys that begin with a streamer's login. */
export const keysOf = (login: string): IDBKeyRange => IDBKeyRange.bound([login], [login, []])

/** Lets the oldest events of a streamer go, beyond the bounds. */
export async function boundEvents(change: Change, login: string): Promise<void> {
  const store = change.objectStore('events')
  const newest = store.index('newest')
  let surplus = (await newest.count(keysOf(login))) - bounds.events
  const oldest = serverNow() - bounds.age
  let cursor = await newest.openKeyCursor(keysOf(login), 'prev')
  while (cursor && (surplus-- > 0 || -cursor.key[1] < oldest)) {
    await store.delete(cursor.primaryKey)
    cursor = await cursor.continue()
  }
}

/** Lets the streamers go who were watched longest ago. */
export async function boundStreamers(change: Change): Promise<void> {
  const streamers = await change.objectStore('streamers').getAll()
  const old = streamers.toSorted((a, b) => b.usedAt - a.usedAt).slice(bounds.streamers)
  for (const { login } of old) {
    await change.objectStore('events').delete(keysOf(login))
    await change.objectStore('streamers').delete(login)
  }
}
