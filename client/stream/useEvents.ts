import { computed, onScopeDispose, ref, watch } from 'vue'
import type { Feed } from './feed'
import { useSession } from '../session/session'
import { restrictedChannels } from './channels'
import { readEvent } from '../../api/shared/listen/feed-event'
import { followChannel, type Following } from '../../api/shared/listen/follow-channel'
import { pause } from '../lib/wake'
import { useReceipt } from './receipt'
import { useConnection } from './useConnection'
import { useSource, type EventHandlers } from './useSource'

/** A channel that tells something else than events. */
interface Beside {
  beside: {
    channel: string
    subscribed: () => void
    event: (name: string, data: unknown) => void
  }
}

/**
 * Fills the feed of a streamer: live from Pusher, from the history what Pusher didn't bring; from
 * the public channel and the restricted ones that this viewer may see. Each event once, in order.
 */
export function useEvents(
  feed: Feed,
  handlers: Omit<EventHandlers, 'answered' | 'failed'> & Beside,
) {
  const session = useSession()
  const { login } = feed
  /** The history has never answered. */
  const isUnanswered = ref(true)
  /** The history could not be reached when it was last asked. */
  const hasFailed = ref(false)
  const failed = () => (hasFailed.value = true)
  const answered = () => (isUnanswered.value = hasFailed.value = false)
  const isLoading = computed(() => isUnanswered.value && !hasFailed.value)
  const source = useSource({ ...handlers, answered, failed }, feed)
  const following = new Map<string, Following>()
  const { receipt, dismiss, ...outage } = useReceipt(login)
  const restricted = computed(() =>
    session.token ? restrictedChannels(login, session.viewer) : [],
  )

  function follow(channel: string): Following {
    const made =
      following.get(channel) ?? followChannel(source(channel), feed.cursorOf(channel), { pause })
    following.set(channel, made)
    return made
  }

  function stop() {
    for (const channel of following.values()) channel.stop()
  }

  const { beside } = handlers
  const others = computed(() => [beside.channel, ...restricted.value])

  const { connection, reconnect, close } = useConnection(login, others, {
    async subscribed(channel) {
      if (channel === beside.channel) return beside.subscribed()
      if (channel === login) outage.back()
      try {
        const round = await follow(channel).subscribed()
        if (round) outage.caughtUp(channel, round)
      } catch {
        outage.caughtUp(channel)
      }
    },
    event(channel, name, data) {
      if (channel === beside.channel) return beside.event(name, data)
      const event = readEvent(channel, name, data)
      if (event) follow(channel).receive(event)
    },
    refused(channel, status) {
      outage.caughtUp(channel)
      if (status === 401) void session.validate()
    },
    lost({ heardAt }) {
      // What it has never known, it can't have missed.
      if (!isUnanswered.value) outage.lost(heardAt, following.keys())
      stop()
    },
  })

  watch(restricted, (now, before) => {
    for (const channel of before) {
      if (now.includes(channel)) continue
      following.get(channel)?.stop()
      following.delete(channel)
      outage.caughtUp(channel)
    }
  })
  onScopeDispose(stop)
  follow(login).load().catch(answered)
  return { connection, reconnect, close, isLoading, hasFailed, restricted, receipt, dismiss }
}
