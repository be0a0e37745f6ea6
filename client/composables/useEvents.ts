import { onScopeDispose, ref } from 'vue'
import { getEvent, getEvents } from '../api'
import type { Envelope } from '../../api/realtime/envelope'
import { useFeed } from '../stores/feed'
import { readEvent } from './envelope'
import { useChannel } from './useChannel'
import { backOff, pause } from './wake'

/** What the page does besides showing an event. */
export interface EventHandlers {
  /** A new event, while the viewer watches. */
  arrived: (event: Envelope) => void
  /** The server restarted: it has forgotten what it was asked to do. */
  restarted: () => void | Promise<void>
}

/** Fills the feed of a channel: live from Pusher, and from the history what Pusher didn't bring. */
export function useEvents(login: string, handlers: EventHandlers) {
  const feed = useFeed()
  feed.open(login)
  const isLoading = ref(true)
  const stop = new AbortController()
  onScopeDispose(() => stop.abort())
  /** Nothing has been missed since the last catch-up. */
  let isWhole = false

  const channel = useChannel(login, {
    subscribed: () => void catchUp(true),
    lost() {
      if (isWhole) feed.settle(feed.cursor.epoch)
      isWhole = false
    },
    event(name, data) {
      const event = readEvent(login, name, data)
      if (!feed.receive(event)) return
      handlers.arrived(event)
      void complete([event])
    },
  })
  /** Asks for what came after the cursor, until it is answered. */
  async function catchUp(isSubscribed: boolean) {
    const from = feed.cursor
    for (let failures = 0; !stop.signal.aborted; failures++) {
      const answer = await getEvents(login, from).catch(() => undefined)
      if (stop.signal.aborted) return
      if (answer) return settle(answer, isSubscribed)
      await pause(backOff(failures), stop.signal)
    }
  }

  function settle(answer: { epoch: string; events: Envelope[] }, whole: boolean) {
    const known = feed.cursor.epoch
    const added = feed.merge(answer.events)
    feed.settle(answer.epoch)
    isLoading.value = false
    isWhole ||= whole
    if (known && known !== answer.epoch) void handlers.restarted()
    void complete(added)
  }

  /** Fetches what was too big for Pusher. */
  async function complete(events: Envelope[]) {
    for (const { id, truncated } of events) {
      if (!truncated) continue
      const whole = await getEvent(login, id).catch(() => undefined)
      if (whole && !stop.signal.aborted) feed.merge([whole])
    }
  }

  void catchUp(false)
  return { connection: channel.state, isLoading, close: channel.close }
}
