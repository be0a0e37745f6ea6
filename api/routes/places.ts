/** Places for what stays open: so many for each client, and so many in all. */
export interface Places {
  /** Takes one. How to give it back; undefined when none is left for this client. */
  take: (client: string) => (() => void) | undefined
}

/** All are free at first. */
export function createPlaces(perClient: number, inAll: number): Places {
  const taken = new Map<string, number>()
  let sum = 0

  function leave(client: string): void {
    const left = (taken.get(client) ?? 0) - 1
    if (left > 0) taken.set(client, left)
    else taken.delete(client)
    sum -= 1
  }

  return {
    take(client) {
      const own = taken.get(client) ?? 0
      if (own >= perClient || sum >= inAll) return undefined
      taken.set(client, own + 1)
      sum += 1
      return () => leave(client)
    },
  }
}
