import { onScopeDispose } from 'vue'
import type { Pause } from '../../api/shared/listen/pause'

/** Calls back when the tab is shown again and when the browser is back online. */
function listen(callback: () => void): () => void {
  const onShown = () => {
    if (document.visibilityState === 'visible') callback()
  }
  document.addEventListener('visibilitychange', onShown)
  window.addEventListener('online', callback)
  return () => {
    document.removeEventListener('visibilitychange', onShown)
    window.removeEventListener('online', callback)
  }
}

/** Calls back when the viewer returns: the tab is shown again, or the browser is back online. */
export function onWake(callback: () => void): void {
  onScopeDispose(listen(callback))
}

/** Waits for `ms`, or less: until the viewer returns or the signal is aborted. */
export const pause: Pause = (ms, signal) =>
  new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer)
      stop()
      signal.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, ms)
    const stop = listen(end)
    signal.addEventListener('abort', end)
    if (signal.aborted) end()
  })
