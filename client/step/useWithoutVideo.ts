import { onScopeDispose, watch } from 'vue'
import { useLatency } from './videoLatency'

/**
 * Cards in step with the video wait for the player of their own streamer. Without one they come at
 * once: what nobody sees, nobody is spoiled of.
 * @param logins of those without a player
 */
export function useWithoutVideo(logins: () => readonly string[]): void {
  const { playerLatencies } = useLatency()

  function forget(those: readonly string[]) {
    for (const login of those) playerLatencies.delete(login)
  }

  // After the players have come and gone: each forgets, too, its latency.
  watch(
    logins,
    (now, before = []) => {
      forget(before)
      for (const login of now) playerLatencies.set(login, 0)
    },
    { immediate: true, flush: 'post' },
  )
  onScopeDispose(() => forget(logins()))
}
