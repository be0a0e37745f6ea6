import { defineStore } from 'pinia'
import { computed, markRaw, shallowRef } from 'vue'
import { mergeCopies } from '../composables/copies'
import { createCursors, type Cursors } from '../composables/cursors'
import type { FeedEvent } from '../composables/envelope'
import { newestFirst } from '../composables/feedOrder'
import { isSameHappening, richer } from '../rich/happening'

/** What the page remembers of one streamer. */
const most = 500

/** The events of the streamer who is being watched: each once, newest first. */
export const useFeed = defineStore('feed', () => {
  const login = shallowRef('')
  const events = shallowRef<readonly FeedEvent[]>([])
  /** Ids of those that came while the viewer was watching. */
  const arrived = markRaw(new Set<string>())
  const cursors = markRaw(new Map<string, Cursors>())
  const isEmpty = computed(() => events.value.length === 0)

  /** Turns to a streamer; the events of another are forgotten. */
  function open(streamer: string) {
    if (login.value === streamer) return
    login.value = streamer
    events.value = []
    arrived.clear()
    cursors.clear()
  }

  /** Up to where the events of a Pusher channel are in here. */
  function cursorsOf(channel: string): Cursors {
    const found = cursors.get(channel) ?? createCursors()
    cursors.set(channel, found)
    return found
  }

  /** Lays events into the feed. Those that are new. */
  function merge(incoming: readonly FeedEvent[]): FeedEvent[] {
    const byId = new Map(events.value.map((event) => [event.id, event]))
    const added: FeedEvent[] = []
    let isChanged = false
    for (const event of incoming) {
      if (event.streamer.login !== login.value) continue
      const told = [...byId.values()].find((other) => isSameHappening(other, event))
      if (told && richer(told, event) === told) continue
      if (told) byId.delete(told.id)
      const known = byId.get(event.id)
      const merged = known ? mergeCopies(known, event) : event
      if (!known && !told) added.push(event)
      isChanged ||= merged !== known || told !== undefined
      byId.set(event.id, merged)
    }
    if (isChanged) events.value = newestFirst(byId.values()).slice(0, most)
    return added
  }

  /** A live event. Whether it is new. */
  function receive(event: FeedEvent): boolean {
    if (merge([event]).length === 0) return false
    arrived.add(event.id)
    for (const id of arrived) if (arrived.size > most) arrived.delete(id)
    return true
  }

  return { login, events, arrived, isEmpty, open, cursorsOf, merge, receive }
})
