/** How long (ms) a channel counts as joined by whoever was let onto it, while Pusher can't tell. */
const JOINED_MS = 10 * 60_000
/** How long (ms) joining may take: a channel that is still empty then was left, or never joined. */
const JOINING_MS = 10_000

/** Which of the inspector's Pusher channels somebody is on. */
export interface Inspected {
  /** Whether anybody may be on any. Cheap: every callback asks. `now` is ms since 1970. */
  isAny: (now: number) => boolean
  isOn: (channel: string) => boolean
  /** Somebody was let onto a channel. */
  joining: (channel: string) => void
}

/**
 * Asks Pusher who is on, every so often and only while callbacks come; whoever was let on here
 * counts at once.
 * @param ask the channels that somebody is on; rejects when Pusher does not tell
 * @param everyMs between two questions
 */
export function createInspected(
  ask: () => Promise<ReadonlySet<string>>,
  everyMs: number,
  now: () => number = Date.now,
): Inspected {
  let occupied: ReadonlySet<string> = new Set()
  /** When somebody was let onto a channel, ms since 1970. */
  const joined = new Map<string, number>()
  let isAny = false
  let nextAsk = 0

  function forget(before: number): void {
    for (const [channel, at] of joined) if (at < before) joined.delete(channel)
    isAny = occupied.size > 0 || joined.size > 0
  }

  async function look(started: number): Promise<void> {
    nextAsk = started + everyMs
    try {
      occupied = await ask()
      forget(started - JOINING_MS)
    } catch {
      // Those who were let on here still count, for a while.
      occupied = new Set()
      forget(started - JOINED_MS)
    }
  }

  return {
    isAny(at) {
      if (at >= nextAsk) void look(at)
      return isAny
    },
    isOn: (channel) => occupied.has(channel) || joined.has(channel),
    joining(channel) {
      joined.set(channel, now())
      isAny = true
    },
  }
}
