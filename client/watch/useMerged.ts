import { computed, shallowRef, watch } from 'vue'
import type { FeedEvent } from '../../api/shared/listen/feed-event'
import type { ShownFeed } from '../feed/shownFeed'
import { layTogether } from './layTogether'
import type { Watched } from './useWatched'

/** Events of all together; each feed holds more. */
const MAX_EVENTS = 5_000

/**
 * The feeds of streamers as one; that of one is passed on as it is.
 * @param isHidden whether a streamer's events are left out
 */
export function useMerged(
  streamers: () => readonly Pick<Watched, 'login' | 'feed'>[],
  isHidden: (login: string) => boolean,
): ShownFeed {
  const feeds = computed(() =>
    streamers()
      .filter(({ login }) => !isHidden(login))
      .map(({ feed }) => feed),
  )
  const events = computed(() => {
    const [only, ...others] = feeds.value.map((feed) => feed.events)
    return only && others.length === 0
      ? only
      : layTogether(only ? [only, ...others] : [], MAX_EVENTS)
  })
  const isEmpty = computed(() => feeds.value.every((feed) => feed.isEmpty))
  const arrivals = shallowRef<readonly FeedEvent[]>([])
  watch(
    () => streamers().map(({ feed }) => feed.arrivals),
    (now, before) => {
      const fresh = now.filter((batch) => !before.includes(batch)).flat()
      arrivals.value = fresh.filter(({ streamer }) => !isHidden(streamer.login))
    },
  )
  return {
    get events() {
      return events.value
    },
    get arrivals() {
      return arrivals.value
    },
    get isEmpty() {
      return isEmpty.value
    },
    arrived: { has: (id) => feeds.value.some((feed) => feed.arrived.has(id)) },
  }
}
