/**
 * Waits for so long (ms), or less: until the signal is aborted, and where there is somebody who
 * may come back, until then.
 */
export type Pause = (ms: number, signal: AbortSignal) => Promise<void>

/** Waits where nobody is looking: until the time is over or the signal is aborted. */
export const pause: Pause = (ms, signal) =>
  new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, ms)
    signal.addEventListener('abort', end)
    if (signal.aborted) end()
  })
