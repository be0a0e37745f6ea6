import { EventRefused, type Publisher } from '../realtime'

/** One failure may pass. */
const REFUSALS = 3

/** While it takes nothing Pusher is tried again after this time (ms), and then ever more seldom. */
const FIRST_PROBE_MS = 5_000
const MAX_PROBE_MS = 30_000

/** Nobody is on it: no streamer's login has a hyphen. */
export const PROBE_CHANNEL = 'health-probe'

/** Whether Pusher takes events, as an operator sees it. It keeps no process from serving. */
export interface PusherHealth {
  /** What is wrong, in words; undefined while it takes them. */
  trouble: () => string | undefined
  /** The same publisher; whether Pusher takes events is noted. */
  watched: (publisher: Publisher) => Publisher
  close: () => void
}

/** Told by what happened last; while that was trouble, Pusher is tried until it takes an event. */
export function createPusherHealth(firstProbeMs = FIRST_PROBE_MS): PusherHealth {
  let refusals = 0
  let trouble: string | undefined
  let timer: NodeJS.Timeout | undefined

  function taken(): void {
    refusals = 0
    trouble = undefined
    clearTimeout(timer)
    timer = undefined
  }

  function refused(error: unknown, publisher: Publisher): void {
    if (error instanceof EventRefused || ++refusals < REFUSALS) return
    const words = error instanceof Error ? error.message : 'unknown'
    trouble = `The last events were not published: ${words}`
    if (!timer) probeIn(firstProbeMs, publisher)
  }

  function probeIn(ms: number, publisher: Publisher): void {
    timer = setTimeout(() => {
      publisher.publish(PROBE_CHANNEL, 'probe', '{}').then(taken, (error: unknown) => {
        // It answers, whatever it thinks of this one.
        if (error instanceof EventRefused) taken()
        else if (timer) probeIn(Math.min(2 * ms, MAX_PROBE_MS), publisher)
      })
    }, ms).unref()
  }

  return {
    trouble: () => trouble,
    watched: (publisher) => ({
      publish(channel, event, data) {
        const published = publisher.publish(channel, event, data)
        published.then(taken, (error: unknown) => refused(error, publisher))
        return published
      },
    }),
    close() {
      clearTimeout(timer)
      timer = undefined
    },
  }
}
