import type { FeedEvent } from '../../api/shared/listen/feed-event'
import { createProgress } from './progress'
import { createRandom } from './random'
import { setStage, type PusherMode } from './stage'
import { createSender, type Sender } from './twitch'
import { judge, type Verdict } from './verdict'
import { openViewer } from './viewer'

const CHANNEL = 'tfue'
/** Callbacks that are under way at the same time. */
const BLOCK = 50
/** How far the slowest viewer may fall behind: the history holds 500 events. */
const LEAD = 300

/** How large a run is, and which one: the same seed makes the same decisions. */
export interface ChaosOptions {
  events: number
  clients: number
  /** Events that a connection carries, on average, before it is cut. */
  eventsPerCut?: number
  pusher?: PusherMode
  /** What share of Pusher's calls fails. */
  failing?: number
  seed?: number
}

/** What was done to the system, and what became of it. */
export interface ChaosResult extends Verdict {
  events: number
  clients: number
  seed: number
  cuts: number
  /** Calls of Pusher that failed. */
  failures: number
  /** Callbacks beyond one for each event. */
  repeats: number
  seconds: number
}

/**
 * Sends events to clients while their sockets are cut, Pusher fails 5 % of the calls and Twitch
 * repeats its callbacks.
 * @throws {Error} when a client stands still, or a callback is answered neither 204 nor 503
 */
export async function runChaos(options: ChaosOptions): Promise<ChaosResult> {
  const { events, clients, eventsPerCut = 250, failing = 0.05, seed = 1 } = options
  const random = createRandom(seed)
  const started = performance.now()
  const stage = await setStage(options.pusher ?? 'unreliable', { eventsPerCut, failing }, random)
  const { baseUrl, proxy, pusher } = stage
  const progress = createProgress(clients)
  const viewers = openViewers(clients, { baseUrl, key: stage.key, port: proxy.port }, progress.saw)
  try {
    const sender = createSender(baseUrl, CHANNEL, random)
    await sendAll(sender, events, (index) => progress.all(index - LEAD))
    proxy.calm()
    const marker = String(events)
    await sender.deliver(marker)
    await progress.all(events)
    const lists = viewers.map((viewer) => viewer.shown().filter(({ id }) => id !== marker))
    const verdict = judge(lists, events, BLOCK)
    return {
      events,
      clients,
      seed,
      cuts: proxy.cuts(),
      failures: pusher?.failures() ?? 0,
      repeats: sender.repeats(),
      seconds: (performance.now() - started) / 1000,
      ...verdict,
      twice: verdict.twice + (pusher?.twice() ?? 0),
    }
  } finally {
    for (const viewer of viewers) viewer.close()
    await stage.close()
  }
}

function openViewers(
  count: number,
  place: { baseUrl: string; key: string; port: number },
  saw: (client: number, event: number) => void,
) {
  const known = new Map<number, FeedEvent>()
  function share(event: FeedEvent): FeedEvent {
    const same = known.get(event.seq)
    if (same?.id === event.id) return same
    if (!same) known.set(event.seq, event)
    return event
  }
  return Array.from({ length: count }, (_, index) =>
    openViewer({
      ...place,
      channel: CHANNEL,
      address: `10.0.${Math.floor(index / 250)}.${index % 250}`,
      share,
      seen: (id) => saw(index, Number(id)),
    }),
  )
}

/** Delivers `0` to `count - 1` in blocks, each once `mayStart` lets its last event in. */
async function sendAll(
  sender: Sender,
  count: number,
  mayStart: (index: number) => Promise<void>,
): Promise<void> {
  for (let first = 0; first < count; first += BLOCK) {
    const ids = Array.from({ length: Math.min(BLOCK, count - first) }, (_, n) => first + n)
    await mayStart(first + ids.length)
    await Promise.all(ids.map((id) => sender.deliver(String(id))))
  }
}
