import { EventRefused, PublishError, type Publisher } from './publisher'

/** Pusher's limit on events in one request. */
const MAX_BATCH = 10

/** One event of a request. */
export interface PusherEvent {
  name: string
  data: string
}

/** Sends events of one channel in one request, in this order; all are taken or none. */
export type Send = (channel: string, messages: readonly PusherEvent[]) => Promise<void>

/** What may wait: events of one channel, events in all, and how long one may, in ms. */
export interface QueueLimits {
  perChannel: number
  inAll: number
  waitMs: number
}

/** With a request of 4 s after it the longest wait still leaves Twitch an answer within 10 s. */
const DEFAULTS: QueueLimits = { perChannel: 1_000, inAll: 10_000, waitMs: 4_000 }

interface Waiting extends PusherEvent {
  since: number
  taken: () => void
  refused: (error: unknown) => void
}

/**
 * A publisher with one request at a time for each channel: what arrives meanwhile goes out together
 * as the next one, and each caller learns what became of its own event.
 */
export function createPublishQueue(
  send: Send,
  limits: QueueLimits = DEFAULTS,
  now: () => number = () => performance.now(),
): Publisher {
  /** What waits for a channel; there is a lane only while a request is under way. */
  const lanes = new Map<string, Waiting[]>()
  let waiting = 0

  /** The next batch, without those whose sender may have given up: they come again anew. */
  function take(lane: Waiting[]): Waiting[] {
    const horizon = now() - limits.waitMs
    const fresh = lane.findIndex(({ since }) => since > horizon)
    const late = lane.splice(0, fresh < 0 ? lane.length : fresh)
    for (const { refused } of late) refused(new PublishError('Pusher is too slow'))
    const batch = lane.splice(0, MAX_BATCH)
    waiting -= late.length + batch.length
    return batch
  }

  async function work(channel: string, first: Waiting, lane: Waiting[]): Promise<void> {
    lanes.set(channel, lane)
    for (let batch = [first]; batch.length > 0; batch = take(lane)) {
      await sendAll(channel, batch)
    }
    lanes.delete(channel)
  }

  async function sendAll(channel: string, batch: readonly Waiting[]): Promise<void> {
    try {
      await send(channel, batch)
      for (const { taken } of batch) taken()
    } catch (error) {
      if (error instanceof EventRefused && batch.length > 1) return sendSingly(channel, batch)
      for (const { refused } of batch) refused(error)
    }
  }

  /** One of them is bad, and Pusher does not say which: the others must not suffer for it. */
  async function sendSingly(channel: string, batch: readonly Waiting[]): Promise<void> {
    for (const one of batch) {
      if (one.since > now() - limits.waitMs) await sendAll(channel, [one])
      else one.refused(new PublishError('Pusher is too slow'))
    }
  }

  return {
    publish: (channel, name, data) =>
      new Promise((taken, refused) => {
        const event = { name, data, since: now(), taken, refused }
        const lane = lanes.get(channel)
        if (!lane) return void work(channel, event, [])
        if (lane.length >= limits.perChannel || waiting >= limits.inAll) {
          return refused(new PublishError('Too many events wait for Pusher'))
        }
        lane.push(event)
        waiting++
      }),
  }
}
