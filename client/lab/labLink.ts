import { computed, effectScope, ref, shallowReactive, type EffectScope, type Ref } from 'vue'
import type { ChannelHandlers } from '../stream/restricted'
import { useConnection } from '../stream/useConnection'

/** What a part of the page wants of the link: restricted channels, and to be called. */
export interface LabListener extends ChannelHandlers {
  channels: Ref<readonly string[]>
}

/** A part's share of the link. */
export interface LabLink {
  /** Whether the page is on this channel now; reactive. */
  isOn: (channel: string) => boolean
  /** How many others are on the public channel; undefined where Pusher does not tell. Reactive. */
  others: () => number | undefined
  leave: () => void
}

interface Hub {
  scope: EffectScope
  listeners: Set<LabListener>
  on: Set<string>
  /** On the public channel, this page too. */
  count: Ref<number | undefined>
}

/** One link for each streamer whom a part of the page listens to. */
const hubs = new Map<string, Hub>()

/** Joins the page's link to Pusher for a streamer's public channel, and restricted ones beside it. */
export function joinLabLink(login: string, listener: LabListener): LabLink {
  const hub = hubs.get(login) ?? open(login)
  hub.listeners.add(listener)
  return {
    isOn: (channel) => hub.on.has(channel),
    others: () => hub.count.value && hub.count.value - 1,
    leave() {
      hub.listeners.delete(listener)
      const channels = restrictedOf(hub.listeners)
      for (const name of hub.on) if (name !== login && !channels.includes(name)) hub.on.delete(name)
      if (hub.listeners.size > 0) return
      hub.scope.stop()
      hubs.delete(login)
    },
  }
}

const restrictedOf = (listeners: ReadonlySet<LabListener>): string[] => [
  ...new Set([...listeners].flatMap(({ channels }) => channels.value)),
]

function open(login: string): Hub {
  const listeners = shallowReactive(new Set<LabListener>())
  const on = shallowReactive(new Set<string>())
  // It outlives the part that opened it, while another listens.
  const scope = effectScope(true)
  const count = ref<number>()
  const hub = { scope, listeners, on, count }
  hubs.set(login, hub)
  const channels = computed(() => restrictedOf(listeners))
  scope.run(() =>
    useConnection(login, channels, {
      subscribed(channel) {
        on.add(channel)
        for (const { subscribed } of listeners) subscribed(channel)
      },
      event(channel, name, data) {
        for (const { event } of listeners) event(channel, name, data)
      },
      refused(channel, status) {
        for (const { refused } of listeners) refused(channel, status)
      },
      counted: (now) => (count.value = now),
      lost() {
        on.clear()
        count.value = undefined
      },
    }),
  )
  return hub
}
