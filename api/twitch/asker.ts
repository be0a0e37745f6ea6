import { CALL_TIMEOUT_MS } from './call'

/** For whom Twitch is asked. */
export interface Asker {
  /** `page` for somebody whom Twitch has told us. */
  priority: 'page' | 'anonymous'
  /** Needed only where the app has no secret of its own. */
  token?: string
  /** Aborted when the asker has gone. */
  signal?: AbortSignal
}

/**
 * Those who wait for the same answer: `signal` is aborted when the last of them has gone, or has
 * waited long enough.
 */
export function createAskers() {
  const everybodyGone = new AbortController()
  let waiting = 0
  const leave = () => {
    waiting -= 1
    if (waiting === 0) everybodyGone.abort()
  }
  return {
    signal: AbortSignal.any([everybodyGone.signal, AbortSignal.timeout(CALL_TIMEOUT_MS)]),
    join(signal?: AbortSignal): void {
      waiting += 1
      if (signal?.aborted) leave()
      else signal?.addEventListener('abort', () => leave(), { once: true })
    },
  }
}
