import { catchUp, type HistoryAnswer, type History, type Round } from './catch-up'
import type { CursorKeeper } from './cursor'
import type { FeedEvent } from './feed-event'
import type { Pause } from './pause'

/** Live events wait this long (ms) for the catch-up, and no longer. */
const CATCH_UP_TIMEOUT_MS = 2000
/** How long (ms) what seems to be missing may still come by itself. */
const gapDelayMs = () => 1000 + Math.random() * 2000

/** Where the events of a channel come from, and where they go. */
export interface ChannelSource extends History<FeedEvent> {
  /** Shows a live event. */
  show: (event: FeedEvent) => void
}

/**
 * Follows one Pusher channel: what it brings live, and from the history what it did not bring,
 * each once. Whatever it is given, it shows in the end.
 * @param waiting `pause` waits between two tries
 */
export function followChannel(
  source: ChannelSource,
  cursor: CursorKeeper,
  { pause }: { pause: Pause },
) {
  let following = new AbortController()
  let held: FeedEvent[] | undefined
  let isHealing = false

  function release() {
    const events = held ?? []
    held = undefined
    for (const event of events) source.show(event)
  }

  const history: History<FeedEvent> = {
    ask: source.ask,
    take(answer: HistoryAnswer<FeedEvent>) {
      release()
      return source.take(answer)
    },
  }

  /** Asks what came before the page was subscribed: the answer need not wait for that. */
  const load = () => catchUp(history, cursor, following.signal, pause)

  /**
   * The channel is subscribed: catches up while live events wait.
   * @returns undefined if that came to no end; rejects if this viewer may not see the channel
   */
  async function subscribed(): Promise<Round | undefined> {
    stop()
    following = new AbortController()
    held = []
    const timer = setTimeout(release, CATCH_UP_TIMEOUT_MS)
    const round = await catchUp(history, cursor, following.signal, pause).finally(() =>
      clearTimeout(timer),
    )
    if (cursor.hasGap()) void heal()
    return round
  }

  function receive(event: FeedEvent) {
    cursor.saw(event)
    if (held) held.push(event)
    else source.show(event)
    if (!held && cursor.hasGap()) void heal()
  }

  /** Asks for what Pusher has not delivered, if it does not come by itself. */
  async function heal() {
    if (isHealing) return
    const { signal } = following
    isHealing = true
    await pause(gapDelayMs(), signal)
    if (!signal.aborted && cursor.hasGap()) {
      await catchUp(history, cursor, signal, pause).catch(() => undefined)
    }
    isHealing = false
  }

  /** The channel is no longer subscribed. */
  function stop() {
    following.abort()
    release()
  }

  return { load, subscribed, receive, stop }
}

export type Following = ReturnType<typeof followChannel>
