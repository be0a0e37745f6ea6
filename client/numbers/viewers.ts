import { shallowRef, watch } from 'vue'
import type { Streamer } from '../api'
import { serverNow } from '../lib/serverTime'

/** How many watched at a time; ms since 1970. */
export interface ViewerSample {
  at: number
  viewers: number
}

const MAX_SAMPLES = 500

/** Remembers how many watch whenever the page learns it: nothing is asked for. */
export function useViewerSamples(streamer: () => Streamer | undefined) {
  const samples = shallowRef<readonly ViewerSample[]>([])
  watch(
    streamer,
    (profile) => {
      if (!profile?.stream) return
      const sample = { at: serverNow(), viewers: profile.stream.viewers }
      samples.value = [...samples.value, sample].slice(-MAX_SAMPLES)
    },
    { immediate: true },
  )
  return samples
}
