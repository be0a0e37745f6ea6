import { shallowRef } from 'vue'
import type { Round } from '../../api/shared/listen/catch-up'

/** What a lost link came to, once the page has caught up. */
export interface Receipt {
  /** ms */
  offline: number
  /** Events that came meanwhile and are in the feed now. */
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

/** A restricted channel may take this much longer (ms) than the public one. */
const patience = 5000

/** Writes one receipt for a lost link; the next one takes its place. Times are ms since 1970. */
export function useReceipt(publicChannel: string, now: () => number = Date.now) {
  const receipt = shallowRef<Receipt>()
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
    else if (channel === publicChannel) timer = setTimeout(write, patience)
  }

  function write() {
    clearTimeout(timer)
    if (outage) receipt.value = receiptOf(outage)
    outage = undefined
  }

  const dismiss = () => (receipt.value = undefined)
  return { receipt, lost, back, caughtUp, dismiss }
}

function receiptOf({ lostAt, heardAt, backAt, rounds }: Outage): Receipt {
  return {
    offline: backAt - lostAt,
    recovered: rounds.reduce((sum, { recovered }) => sum + recovered, 0),
    isOverrun: rounds.some(({ isOverrun }) => isOverrun),
    ...(rounds.some(({ isUnreached }) => isUnreached) && {
      missing: { from: heardAt, to: backAt },
    }),
  }
}
