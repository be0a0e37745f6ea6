import { onMounted, onScopeDispose } from 'vue'

/**
 * Calls back once the component has been drawn and the page has a moment to spare, unless it is gone
 * by then. Safari has no such callback yet.
 */
export function onIdle(callback: () => void): void {
  let isGone = false
  const run = () => {
    if (!isGone) callback()
  }
  onMounted(() =>
    'requestIdleCallback' in window
      ? window.requestIdleCallback(run, { timeout: 1_000 })
      : setTimeout(run, 200),
  )
  onScopeDispose(() => (isGone = true))
}
