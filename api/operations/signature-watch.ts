/** For so long a wrong signature counts as one of now; ms. */
const WINDOW_MS = 10 * 60_000
/** So many are remembered of each kind; more tell nothing more. */
const MAX_KEPT = 1_000

/** How many callbacks have come with a wrong signature of late. */
export interface WrongSignatures {
  /** Of subscriptions that Twitch lists for us: signed with a secret that is not ours any more. */
  ours: number
  /** Of anybody else. */
  others: number
}

/** Remembers callbacks whose signature was wrong. */
export interface SignatureWatch {
  failed: (isOurs: boolean) => void
  recent: () => WrongSignatures
}

/** A watch that has seen nothing. */
export function createSignatureWatch(now: () => number = Date.now): SignatureWatch {
  const ours: number[] = []
  const others: number[] = []
  const recent = (times: readonly number[]) =>
    times.filter((time) => now() - time < WINDOW_MS).length
  return {
    failed(isOurs) {
      const times = isOurs ? ours : others
      times.push(now())
      if (times.length > MAX_KEPT) times.shift()
    },
    recent: () => ({ ours: recent(ours), others: recent(others) }),
  }
}
