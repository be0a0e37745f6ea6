import { defineStore } from 'pinia'
import { computed, markRaw, shallowRef } from 'vue'
import type { Cursor } from '../api'
import type { Envelope } from '../../api/realtime/envelope'
import { newestFirst } from '../composables/feedOrder'

/** What the page remembers of one channel. */
const most = 500
const nowhere: Cursor = { epoch: '', after: 0 }

/** The events of the channel that is being watched: each once, newest first. */
export const useFeed = defineStore('feed', () => {
  const login = shallowRef('')
  const events = shallowRef<readonly Envelope[]>([])
  /** Ids of those that came while the viewer was watching. */
  const arrived = markRaw(new Set<string>())
  /** Up to here nothing is missing. */
  const cursor = shallowRef(nowhere)
  const isEmpty = computed(() => events.value.length === 0)

  /** Turns to a channel; the events of another are forgotten. */
  function open(channel: string) {
    if (login.value === channel) return
    login.value = channel
    events.value = []
    arrived.clear()
    cursor.value = nowhere
  }

  /** Lays events into the feed; a whole one takes the place of its truncated copy. */
  function merge(incoming: readonly Envelope[]): Envelope[] {
    const byId = new Map(events.value.map((event) => [event.id, event]))
    const fresh = incoming.filter((event) => event.streamer.login === login.value)
    const added = fresh.filter(({ id, truncated }) => {
      const known = byId.get(id)
      return !known || (known.truncated && !truncated)
    })
    if (added.length === 0) return []
    for (const event of added) byId.set(event.id, event)
    events.value = newestFirst(byId.values()).slice(0, most)
    return added
  }

  /** A live event. Whether it is new. */
  function receive(event: Envelope): boolean {
    if (merge([event]).length === 0) return false
    arrived.add(event.id)
    for (const id of arrived) if (arrived.size > most) arrived.delete(id)
    return true
  }

  /** Nothing of this epoch is missing: the next catch-up starts at its newest event. */
  function settle(epoch: string) {
    const seqs = events.value.filter((event) => event.epoch === epoch).map(({ seq }) => seq)
    const after = epoch === cursor.value.epoch ? cursor.value.after : 0
    cursor.value = { epoch, after: Math.max(after, ...seqs) }
  }

  return { login, events, arrived, cursor, isEmpty, open, merge, receive, settle }
})
