import { computed, onScopeDispose, ref, watch } from 'vue'
import type { Streamer } from '../api'

/** A stream that flaps (ms) goes on in its player by itself. */
const FLAP_GRACE_MS = 60_000

/** Whether a streamer's player stands, or what there is to see while they are offline. */
export function useStage(streamer: () => Streamer | undefined) {
  const isKept = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(
    () => streamer()?.stream,
    (now, before) => {
      clearTimeout(timer)
      isKept.value = now === null && Boolean(before)
      if (isKept.value) timer = setTimeout(() => (isKept.value = false), FLAP_GRACE_MS)
    },
  )
  onScopeDispose(() => clearTimeout(timer))
  const hasPlayer = computed(() => isKept.value || streamer()?.stream !== null)
  return { hasPlayer, showPlayer: () => (isKept.value = true) }
}
