import { ref } from 'vue'

/** ms */
export const MUTE_MS = 10 * 60_000

const until = ref(0)

/** Silence for ten minutes, whatever page is open. Times are ms since 1970. */
export function useMute(now: () => number = Date.now) {
  return {
    /** How long it lasts still; 0 when it is over. */
    remainingMs: () => Math.max(0, until.value - now()),
    mute: () => (until.value = now() + MUTE_MS),
    unmute: () => (until.value = 0),
  }
}
