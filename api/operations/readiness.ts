/** Whether this process should be sent requests; what ails others is no reason against it. */
export interface Readiness {
  /** Why not, in words; none when it is ready. */
  reasons: () => string[]
  /** From now on this process wants nothing new. */
  stop: () => void
}

/** Ready until it is told to stop. */
export function createReadiness(): Readiness {
  let isStopping = false
  return {
    reasons: () => (isStopping ? ['The server is stopping'] : []),
    stop() {
      isStopping = true
    },
  }
}
