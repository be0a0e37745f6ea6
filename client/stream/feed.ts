import { defineStore } from 'pinia'
import { computed, customRef, markRaw, shallowRef, type Ref } from 'vue'
import { mergeCopies } from '../../api/shared/listen/copies'
import { createCursors, type Cursors } from '../../api/shared/listen/cursors'
import type { FeedEvent } from '../../api/shared/listen/feed-event'
import { newestFirst } from '../../api/shared/listen/order'
import type { Twins } from './happening'

/** What the page remembers of one streamer. */
const most = 10_000
/** What was drawn rests for so long (ms): a frame, or longer where there are many events. */
const rest = { few: 16, many: 100 }
const many = 2_000
/** A happening that is told twice is found among so many of the newest events. */
const near = 300

/** The events of the streamer who is being watched: each once, newest first. */
export const useFeed = defineStore('feed', () => {
  const login = shallowRef('')
  const byId = markRaw(new Map<string, FeedEvent>())
  const { list: events, changed } = useSorted(byId)
  /** The events of the last batch that came while the viewer was watching. */
  const arrivals = shallowRef<readonly FeedEvent[]>([])
  /** Ids of those that came so. */
  const arrived = markRaw(new Set<string>())
  const cursors = markRaw(new Map<string, Cursors>())
  /** Where a viewer's own log-in brings events too, the same may be told twice. */
  let twins: Twins | undefined
  const isEmpty = computed(() => events.value.length === 0)

  /** Turns to a streamer; the events of another are forgotten. */
  function open(streamer: string) {
    if (login.value === streamer) return
    login.value = streamer
    arrived.clear()
    cursors.clear()
    byId.clear()
    changed()
  }

  /** Up to where the events of a Pusher channel are in here. */
  function cursorsOf(channel: string): Cursors {
    const found = cursors.get(channel) ?? createCursors()
    cursors.set(channel, found)
    return found
  }

  /** Lays events into the feed. Those that are new. */
  function merge(incoming: readonly FeedEvent[]): FeedEvent[] {
    const added: FeedEvent[] = []
    const recent = twins ? [...events.value.slice(0, near), ...incoming] : []
    let isChanged = false
    let isReplaced = false
    for (const event of incoming) {
      if (event.streamer.login !== login.value) continue
      const told = recent.find(
        (other) => byId.has(other.id) && twins?.isSameHappening(other, event),
      )
      if (told && twins?.richer(told, event) === told) continue
      if (told) byId.delete(told.id)
      const known = byId.get(event.id)
      const merged = known ? mergeCopies(known, event) : event
      if (!known && !told) added.push(event)
      isChanged ||= merged !== known || told !== undefined
      isReplaced ||= told !== undefined || (known !== undefined && merged !== known)
      byId.set(event.id, merged)
    }
    if (isChanged) changed(isReplaced ? undefined : added)
    return added
  }

  /** From now on the same happening may be told twice. */
  function expectTwins(found: Twins) {
    twins = found
  }

  /** Live events. Those that are new. */
  function receive(live: readonly FeedEvent[]): readonly FeedEvent[] {
    const added = merge(live)
    if (added.length === 0) return added
    for (const { id } of added) arrived.add(id)
    for (const id of arrived) {
      if (arrived.size <= most) break
      arrived.delete(id)
    }
    arrivals.value = added
    return added
  }

  /** How long (ms) after some events the next are best received: at once where nothing is drawn. */
  function pace(): number {
    if (document.hidden) return 0
    return byId.size > many ? rest.many : rest.few
  }

  return {
    login,
    events,
    arrivals,
    arrived,
    isEmpty,
    open,
    cursorsOf,
    merge,
    receive,
    pace,
    expectTwins,
  }
})

/** Events newest first, sorted when they are read. */
function useSorted(byId: Map<string, FeedEvent>) {
  let sorted: readonly FeedEvent[] = []
  /** What has come since; undefined when everything has to be sorted anew. */
  let fresh: FeedEvent[] | undefined = []
  let trigger = () => {}

  function sort(): readonly FeedEvent[] {
    if (fresh?.length === 0) return sorted
    const isNext = fresh?.every((event, at) => isAfter(event, fresh?.[at - 1] ?? sorted[0]))
    sorted = fresh && isNext ? [...fresh.toReversed(), ...sorted] : newestFirst(byId.values())
    for (const { id } of sorted.slice(most)) byId.delete(id)
    sorted = sorted.slice(0, most)
    fresh = []
    return sorted
  }

  const list = customRef<readonly FeedEvent[]>((track, triggered) => {
    trigger = triggered
    return {
      get() {
        track()
        return sort()
      },
      set() {},
    }
  })

  return {
    list: list as Readonly<Ref<readonly FeedEvent[]>>,
    /** @param added all that has changed, where nothing but that has */
    changed(added?: readonly FeedEvent[]) {
      if (added) fresh?.push(...added)
      else fresh = undefined
      trigger()
    },
  }
}

/** Whether it stands before all others: later than the newest, and next on the same channel. */
function isAfter(event: FeedEvent, newest: FeedEvent | undefined): boolean {
  if (!newest) return true
  const isSameLane = newest.channel === event.channel && newest.epoch === event.epoch
  return isSameLane && event.seq > newest.seq && event.receivedAt >= newest.receivedAt
}

/** The feed of one streamer. */
export type Feed = ReturnType<typeof useFeed>
