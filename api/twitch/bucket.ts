const MINUTE_MS = 60_000
/** What Helix gives an app. */
const POINTS_PER_MINUTE = 800
/** Longer than this we don't believe that nothing comes back. */
const MAX_PAUSE_MS = 60_000

/** What Twitch tells of its own count with an answer, by its headers `Ratelimit-*`. */
export interface Limits {
  /** Of a full bucket. */
  limit?: number
  remaining: number
  /** ms until the next call makes sense: with a refusal. */
  pauseMs?: number
}

/** Helix' points as Twitch counts them: a bucket that fills by itself. */
export interface Bucket {
  /** Points of a full one. */
  readonly size: number
  /** Calls that have not been answered yet. */
  readonly underWay: number
  /** Points there are now. */
  left: () => number
  /** ms until there are so many points. */
  wait: (points: number) => number
  take: () => void
  /** Another process has taken one. */
  takenElsewhere: () => void
  /** A call has been answered, with Twitch's own count where it tells one. */
  answered: (limits?: Limits) => void
}

/** Our own count, put right by Twitch's: where that tells nothing ours goes on. */
export function createBucket(now: () => number): Bucket {
  let size = POINTS_PER_MINUTE
  let points = size
  let underWay = 0
  /** Until when points have come back; ahead of now while Twitch wants a pause. */
  let filledAt = now()

  function fill(): void {
    const passed = now() - filledAt
    if (passed <= 0) return
    points = Math.min(size, points + (passed * size) / MINUTE_MS)
    filledAt += passed
  }

  return {
    get size() {
      return size
    },
    get underWay() {
      return underWay
    },
    left() {
      fill()
      return now() < filledAt ? 0 : points
    },
    wait(wanted) {
      fill()
      const missing = Math.max(0, wanted - points)
      return Math.max(0, filledAt - now()) + Math.ceil((missing * MINUTE_MS) / size)
    },
    take() {
      fill()
      points -= 1
      underWay += 1
    },
    takenElsewhere() {
      fill()
      points = Math.max(0, points - 1)
    },
    answered(limits) {
      underWay -= 1
      if (!limits) return
      fill()
      size = limits.limit || size
      // What is under way Twitch may not have counted yet.
      points = Math.max(0, Math.min(size, limits.remaining - underWay))
      if (limits.pauseMs) filledAt = now() + Math.min(limits.pauseMs, MAX_PAUSE_MS)
    },
  }
}
