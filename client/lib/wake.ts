import { onScopeDispose } from 'vue'

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
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
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
}

/** How long to wait (ms) after so many failures in a row: jittered, 2 s at most. */
export const backOff = (failures: number): number =>
  Math.min(2000, 250 * 2 ** failures) * (0.5 + Math.random() / 2)

/** A server that is over its capacity asks for about a second by close codes 4100 to 4199. */
const isOverCapacity = (code: number) => code >= 4100 && code < 4200

/** How long to wait (ms) after a link was lost with this close code of Pusher's protocol. */
export const waitAfter = (failures: number, code = 0): number =>
  Math.max(backOff(failures), isOverCapacity(code) ? 750 + Math.random() * 750 : 0)
