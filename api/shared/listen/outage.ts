import type { Round } from './catch-up'

/** What a lost link came to, once every channel has caught up. */
export interface Receipt {
  /** ms */
  offline: number
  /** Events that came meanwhile and have been made up for. */
  recovered: number
  /** Some of them are held no more. */
  isOverrun: boolean
  /** Between these times (ms since 1970) events may be missing. */
  missing?: { from: number; to: number }
}

/** From the loss of a link until every channel has caught up. */
interface Outage {
  lostAt: number
  /** When the link was last known to be whole. */
  heardAt: number
  backAt: number
  rounds: Round[]
  /** The channels that have not caught up yet. */
  awaited: Set<string>
}

/** How much longer a restricted channel may take than the public one. */
const RESTRICTED_WAIT_MS = 5000

/** Writes one receipt for each lost link. Times are ms since 1970. */
export function createOutages(
  publicChannel: string,
  written: (receipt: Receipt) => void,
  now: () => number = Date.now,
) {
  let outage: Outage | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  /** The link is lost, and with it these channels. */
  function lost(heardAt: number, channels: Iterable<string>) {
    clearTimeout(timer)
    outage ??= { lostAt: now(), heardAt, backAt: 0, rounds: [], awaited: new Set() }
    for (const channel of channels) outage.awaited.add(channel)
  }

  /** The link is back. */
  function back() {
    if (outage) outage.backAt = now()
  }

  /** A channel has caught up; without a round if it is closed to this viewer now. */
  function caughtUp(channel: string, round?: Round) {
    if (!outage) return
    if (round) outage.rounds.push(round)
    outage.awaited.delete(channel)
    if (outage.awaited.size === 0) write()
    else if (channel === publicChannel) timer = setTimeout(write, RESTRICTED_WAIT_MS)
  }

  function write() {
    clearTimeout(timer)
    const over = outage
    outage = undefined
    if (over) written(receiptOf(over))
  }

  return { lost, back, caughtUp }
}

function receiptOf({ lostAt, heardAt, backAt, rounds }: Outage): Receipt {
  return {
    offline: backAt - lostAt,
    recovered: rounds.reduce((sum, { recovered }) => sum + recovered, 0),
    isOverrun: rounds.some(({ isOverrun }) => isOverrun),
    ...(rounds.some(({ isRestarted }) => isRestarted) && {
      missing: { from: heardAt, to: backAt },
    }),
  }
}
