import type { Connection } from './connection'
import { watchlistFrame } from './frames'
import type { User } from './identity'

/** The users who have signed in to an app, and who watches whom. */
export class Users {
  readonly #connections = new Map<string, Set<Connection>>()
  readonly #watchers = new Map<string, Set<Connection>>()

  connectionsOf(userId: string): Connection[] {
    return [...(this.#connections.get(userId) ?? [])]
  }

  /** Signs a connection in, once; it and the user's watchers hear who is online. */
  signIn(connection: Connection, user: User): void {
    connection.user = user
    if (add(this.#connections, user.id, connection)) this.#notifyWatchers(user.id, 'online')
    for (const watched of user.watchlist) add(this.#watchers, watched, connection)
    const online = user.watchlist.filter((id) => this.#connections.has(id))
    if (online.length > 0) connection.send(watchlistFrame('online', online))
  }

  signOut(connection: Connection): void {
    const { user } = connection
    if (!user) return
    for (const watched of user.watchlist) remove(this.#watchers, watched, connection)
    if (remove(this.#connections, user.id, connection)) this.#notifyWatchers(user.id, 'offline')
  }

  #notifyWatchers(userId: string, status: 'online' | 'offline'): void {
    const watchers = this.#watchers.get(userId)
    if (!watchers) return
    const frame = watchlistFrame(status, [userId])
    for (const watcher of watchers) watcher.send(frame)
  }
}

type Index = Map<string, Set<Connection>>

/** Whether it is the first of this key. */
function add(index: Index, key: string, connection: Connection): boolean {
  const connections = index.get(key)
  if (!connections) index.set(key, new Set([connection]))
  else connections.add(connection)
  return !connections
}

/** Whether it was the last of this key. */
function remove(index: Index, key: string, connection: Connection): boolean {
  const connections = index.get(key)
  if (!connections?.delete(connection) || connections.size > 0) return false
  return index.delete(key)
}
