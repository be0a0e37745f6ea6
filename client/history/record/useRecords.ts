import { computed, watch, type Ref } from 'vue'
import type { Streamer } from '../../api'
import { noteArrivals } from '../../feed/pageTimings'
import type { Counted } from '../../numbers/counted'
import { useViewerSamples } from '../../numbers/viewers'
import { useEach } from '../../lib/useEach'
import type { Feed } from '../../stream/feed'
import { useHistoryDb, type HistoryDb } from './useHistoryDb'

/** A streamer whose history is to be kept. */
export interface Recordable {
  login: string
  feed: Feed
  profile: { streamer: Readonly<Ref<Streamer | undefined>> }
}

/** A streamer whose events are kept, measured and counted. */
export interface Recorded extends Counted {
  db: HistoryDb
}

/** Keeps and measures what happens on each channel, for as long as it is watched. */
export const useRecords = (streamers: () => readonly Recordable[]) => useEach(streamers, record)

function record({ login, feed, profile: { streamer } }: Recordable): Recorded {
  watch(() => feed.arrivals, noteArrivals, { flush: 'sync' })
  return {
    login,
    feed,
    streamer,
    name: computed(() => streamer.value?.name ?? login),
    db: useHistoryDb(feed),
    samples: useViewerSamples(() => streamer.value),
  }
}
