import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { HISTORY_DATABASE } from '../databaseName'

/** An event as it is kept. */
export interface KeptEvent {
  /** The streamer's. */
  login: string
  /** Whose log-in brought it, a Twitch user id; '' for what everybody may see. */
  viewer: string
  id: string
  /** `receivedAt` with a minus: IndexedDB reads upwards only, and the newest are wanted first. */
  order: number
  event: unknown
}

/** A streamer of whom events are kept. Times are ms since 1970. */
export interface KeptStreamer {
  login: string
  usedAt: number
  /** Events received up to then were cleared: they are not kept again. */
  clearedAt: number
}

/** login, order, id, viewer */
export type Place = [string, number, string, string]

export interface HistorySchema extends DBSchema {
  events: {
    key: [login: string, viewer: string, id: string]
    value: KeptEvent
    indexes: { newest: Place; viewer: string }
  }
  streamers: { key: string; value: KeptStreamer }
}

export type Database = IDBPDatabase<HistorySchema>

let opened: Promise<Database> | undefined

/** Opens the browser's database, once. Rejects where the browser forbids it. */
export const openDatabase = (): Promise<Database> => (opened ??= open())

async function open(): Promise<Database> {
  const forget = () => (opened = undefined)
  return openDB<HistorySchema>(HISTORY_DATABASE, 1, {
    upgrade(database) {
      const events = database.createObjectStore('events', { keyPath: ['login', 'viewer', 'id'] })
      events.createIndex('newest', ['login', 'order', 'id', 'viewer'])
      events.createIndex('viewer', 'viewer')
      database.createObjectStore('streamers', { keyPath: 'login' })
    },
    // A newer page in another tab waits for this one to let go.
    blocking(_current, _blocked, { target }) {
      forget()
      if (target instanceof IDBDatabase) target.close()
    },
    terminated: forget,
  })
}
