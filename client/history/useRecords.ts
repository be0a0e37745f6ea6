import { computed, watch, type Ref } from 'vue'
import type { Streamer } from '../api'
import { notePassages } from '../feed/passages'
import { useViewerSamples, type ViewerSample } from '../numbers/viewers'
import { useEach } from '../lib/useEach'
import type { Watched } from '../watch/useSeveral'
import type { Feed } from '../stream/feed'
import { useHistoryDb, type HistoryDb } from './useHistoryDb'

/** A streamer whose events are kept, measured and counted. */
export interface Recorded {
  login: string
  name: Readonly<Ref<string>>
  streamer: Readonly<Ref<Streamer | undefined>>
  feed: Feed
  db: HistoryDb
  samples: Readonly<Ref<readonly ViewerSample[]>>
}

/** Keeps and measures what happens on each channel, from the start and for as long as it is watched. */
export const useRecords = (streamers: () => readonly Watched[]) => useEach(streamers, record)

function record({ login, feed, profile: { streamer } }: Watched): Recorded {
  watch(() => feed.arrivals, notePassages, { flush: 'sync' })
  return {
    login,
    feed,
    streamer,
    name: computed(() => streamer.value?.name ?? login),
    db: useHistoryDb(login, feed),
    samples: useViewerSamples(() => streamer.value),
  }
}
