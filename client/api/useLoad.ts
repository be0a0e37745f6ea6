import { onScopeDispose, shallowRef } from 'vue'
import { backOff } from '../../api/shared/listen/back-off'
import { pause } from '../lib/wake'
import { problemOf, type Problem } from '.'
import { RefusedError } from './rpc'

const TOO_MANY = 429

/**
 * How much slower than a lost link a failed load is tried again; nothing where the API has decided,
 * and would decide the same.
 */
function slowness(error: unknown): number | undefined {
  const status = error instanceof RefusedError ? error.status : 0
  if (status === TOO_MANY) return 30
  return status === 0 || status >= 500 ? 5 : undefined
}

/**
 * What a part of the page loads from the API. While it fails for a reason that may pass, it is
 * loaded again by itself, so that no problem is told for longer than there is one.
 */
export function useLoad<Data>(ask: () => Promise<Data>) {
  const data = shallowRef<Data>()
  const problem = shallowRef<Problem>()
  let round = new AbortController()
  let failures = 0
  let isOver = false
  onScopeDispose(() => {
    isOver = true
    round.abort()
  })

  /** Loads it now; resolves after one try. */
  async function load(): Promise<void> {
    round.abort()
    const { signal } = (round = new AbortController())
    try {
      const answer = await ask()
      if (signal.aborted) return
      data.value = answer
      problem.value = undefined
      failures = 0
    } catch (error) {
      if (signal.aborted || isOver) return
      problem.value = problemOf(error)
      void again(slowness(error), signal)
    }
  }

  async function again(slow: number | undefined, signal: AbortSignal) {
    if (!slow) return
    await pause(backOff(failures++) * slow, signal)
    if (!signal.aborted) void load()
  }

  return { data, problem, load }
}
