/** Counts the open connections of each client address. */
export class Addresses {
  readonly #connections = new Map<string, number>()

  constructor(private readonly max: number) {}

  /** Counts one more; false when the address has as many as it may. */
  enter(address: string): boolean {
    const count = this.#connections.get(address) ?? 0
    if (count >= this.max) return false
    this.#connections.set(address, count + 1)
    return true
  }

  leave(address: string): void {
    const count = this.#connections.get(address) ?? 0
    if (count > 1) this.#connections.set(address, count - 1)
    else this.#connections.delete(address)
  }
}
