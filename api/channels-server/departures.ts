import type { Connection } from './connection'

/** How long a member is gone before the others are told; who is back by then has never left. */
export const DEPARTURE_MS = 1_000

/** A member who has left, which the others do not know yet. */
export interface Departure {
  userId: string
  info: unknown
  /** Who has joined since, and therefore never saw the member. */
  newcomers: Set<Connection>
}

/** Members of one presence channel who have just left. */
export class Departures {
  readonly #departures = new Map<string, { departure: Departure; timer: NodeJS.Timeout }>()

  /** `onFinal` is called for each who is not back in time. */
  constructor(private readonly onFinal: (departure: Departure) => void) {}

  begin(userId: string, info: unknown): void {
    const departure = { userId, info, newcomers: new Set<Connection>() }
    const timer = setTimeout(() => this.#finish(userId), DEPARTURE_MS).unref()
    this.#departures.set(userId, { departure, timer })
  }

  /** Takes back the departure of a member who is here again. */
  takeBack(userId: string): Departure | undefined {
    const found = this.#departures.get(userId)
    if (!found) return undefined
    clearTimeout(found.timer)
    this.#departures.delete(userId)
    return found.departure
  }

  /** Somebody has joined who can't see those who are leaving. */
  welcome(connection: Connection): void {
    for (const { departure } of this.#departures.values()) departure.newcomers.add(connection)
  }

  forget(connection: Connection): void {
    for (const { departure } of this.#departures.values()) departure.newcomers.delete(connection)
  }

  /** Waits no longer for anybody. */
  finishAll(): void {
    for (const userId of this.#departures.keys()) this.#finish(userId)
  }

  #finish(userId: string): void {
    const departure = this.takeBack(userId)
    if (departure) this.onFinal(departure)
  }
}
