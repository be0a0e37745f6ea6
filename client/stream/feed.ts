import { computed, customRef, shallowRef, type Ref } from 'vue'
import { createCursor, type CursorKeeper } from '../../api/shared/listen/cursor'
import { createEventList, type DuplicateRule } from '../../api/shared/listen/event-list'
import type { FeedEvent } from '../../api/shared/listen/feed-event'

/** What the page remembers of one streamer. */
const MAX_EVENTS = 10_000
/** What was drawn rests for so long (ms): a frame, or longer where there are many events. */
const DRAW_INTERVAL_MS = { few: 16, LARGE_FEED: 100 }
const LARGE_FEED = 2_000

/** The events of a streamer who is being watched: each once, newest first. */
export function createFeed(login: string) {
  const { list, events } = useEventList()
  /** The events of the last batch that came while the viewer was watching. */
  const arrivals = shallowRef<readonly FeedEvent[]>([])
  /** Ids of those that came so. */
  const arrived = new Set<string>()
  const cursors = new Map<string, CursorKeeper>()
  const isEmpty = computed(() => events.value.length === 0)

  /** Up to where the events of a Pusher channel are in here. */
  function cursorOf(channel: string): CursorKeeper {
    const found = cursors.get(channel) ?? createCursor()
    cursors.set(channel, found)
    return found
  }

  /** Lays events into the feed. Those that are new. */
  const merge = (incoming: readonly FeedEvent[]): FeedEvent[] =>
    list.merge(incoming.filter(({ streamer }) => streamer.login === login))

  /** Where a viewer's own log-in brings events too, the same may be told twice. */
  const expectTwins = (duplicateRule: DuplicateRule) => list.expectDuplicates(duplicateRule)

  /** Live events. Those that are new. */
  function receive(live: readonly FeedEvent[]): readonly FeedEvent[] {
    const added = merge(live)
    if (added.length === 0) return added
    for (const { id } of added) arrived.add(id)
    for (const id of arrived) {
      if (arrived.size <= MAX_EVENTS) break
      arrived.delete(id)
    }
    arrivals.value = added
    return added
  }

  /** How long (ms) after some events the next are best received: at once where nothing is drawn. */
  function pace(): number {
    if (document.hidden) return 0
    return list.size() > LARGE_FEED ? DRAW_INTERVAL_MS.LARGE_FEED : DRAW_INTERVAL_MS.few
  }

  return {
    login,
    get events() {
      return events.value
    },
    get arrivals() {
      return arrivals.value
    },
    get isEmpty() {
      return isEmpty.value
    },
    arrived,
    cursorOf,
    merge,
    receive,
    pace,
    expectTwins,
  }
}

/** A list of events that Vue sees change; it is sorted only when it is read. */
function useEventList() {
  let trigger = () => {}
  const list = createEventList({ max: MAX_EVENTS, changed: () => trigger() })
  const events = customRef<readonly FeedEvent[]>((track, triggered) => {
    trigger = triggered
    return {
      get() {
        track()
        return list.read()
      },
      set() {},
    }
  })
  return { list, events: events as Readonly<Ref<readonly FeedEvent[]>> }
}

/** The feed of one streamer. */
export type Feed = ReturnType<typeof createFeed>
