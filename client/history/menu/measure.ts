import { keysOf } from '../record/bounds'
import { openDatabase } from '../record/database'

/** How much the history holds. */
export interface Room {
  /** Events of the streamers. */
  events: number
  /** Events of all streamers. */
  all: number
  /** About so much they take together. */
  bytes: number
}

/** Events that are weighed for all. */
const sample = 100

/** Counts what is kept. What the browser says of its storage is padded and counts caches too. */
export async function measureRoom(logins: readonly string[]): Promise<Room> {
  const database = await openDatabase()
  const counting = logins.map((login) => database.countFromIndex('events', 'newest', keysOf(login)))
  const [counts, all, some] = await Promise.all([
    Promise.all(counting),
    database.count('events'),
    database.getAll('events', undefined, sample),
  ])
  const weight = new Blob([JSON.stringify(some)]).size
  const events = counts.reduce((sum, count) => sum + count, 0)
  return { events, all, bytes: some.length === 0 ? 0 : Math.round((weight / some.length) * all) }
}
