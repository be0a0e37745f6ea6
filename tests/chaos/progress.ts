/** A viewer that sees nothing new for so long stands still. */
const STALLED_MS = 30_000

/** How far each client has got, by the number of the last event of all that it has seen. */
export interface Progress {
  saw: (client: number, event: number) => void
  /** Resolves when all have seen this event or a later one. @throws {Error} naming who does not */
  all: (event: number) => Promise<void>
}

/** Watches the slowest of `clients`, so that the load can wait for it. */
export function createProgress(clients: number): Progress {
  const reached = Array.from({ length: clients }, () => -1)
  let goal: { event: number; resolve: () => void } | undefined

  const behind = (event: number) => reached.filter((last) => last < event).length

  return {
    saw(client, event) {
      const before = reached[client] ?? -1
      reached[client] = Math.max(before, event)
      if (goal && before < goal.event && event >= goal.event && behind(goal.event) === 0) {
        goal.resolve()
      }
    },
    async all(event) {
      if (behind(event) === 0) return
      let timer: NodeJS.Timeout | undefined
      try {
        await new Promise<void>((resolve, reject) => {
          goal = { event, resolve }
          timer = setTimeout(() => {
            reject(new Error(`${behind(event)} clients have not seen event ${event}`))
          }, STALLED_MS)
        })
      } finally {
        clearTimeout(timer)
        goal = undefined
      }
    },
  }
}
