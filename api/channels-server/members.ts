import type { Connection } from './connection'
import type { Member } from './identity'

/** The users on one presence channel. One with several connections is there once. */
export class Members {
  readonly #users = new Map<string, { info: unknown; connections: number }>()
  readonly #userIds = new Map<Connection, string>()

  get size(): number {
    return this.#users.size
  }

  get ids(): string[] {
    return [...this.#users.keys()]
  }

  has(userId: string): boolean {
    return this.#users.has(userId)
  }

  /** The user that a connection has joined as. */
  userIdOf(connection: Connection): string | undefined {
    return this.#userIds.get(connection)
  }

  /** Whether this is the user's first connection. */
  add(connection: Connection, { user_id: userId, user_info: info }: Member): boolean {
    this.#userIds.set(connection, userId)
    const user = this.#users.get(userId)
    if (user) user.connections += 1
    else this.#users.set(userId, { info, connections: 1 })
    return !user
  }

  /** The user whose last connection this was. */
  remove(connection: Connection): { userId: string; info: unknown } | undefined {
    const userId = this.#userIds.get(connection)
    if (userId === undefined) return undefined
    this.#userIds.delete(connection)
    const user = this.#users.get(userId)
    if (!user) return undefined
    user.connections -= 1
    if (user.connections > 0) return undefined
    this.#users.delete(userId)
    return { userId, info: user.info }
  }

  /** The data of `subscription_succeeded`. */
  toJSON() {
    const hash = Object.fromEntries([...this.#users].map(([id, { info }]) => [id, info ?? null]))
    return { presence: { ids: this.ids, hash, count: this.size } }
  }
}
