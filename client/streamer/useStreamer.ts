import { computed, ref, shallowRef } from 'vue'
import { getStreamer, problemOf, type Problem, type Streamer } from '../api'
import { useSession } from '../session/session'
import { onWake } from '../lib/wake'

/** A profile older than this (ms) is asked for again when the viewer returns. */
const MAX_AGE_MS = 60_000
const missing = new Set(['streamer-unknown', 'login-invalid'])

/** A streamer's profile. Nothing is polled: `load` again when something has changed. */
export function useStreamer(login: string) {
  const session = useSession()
  const streamer = shallowRef<Streamer>()
  const problem = shallowRef<Problem>()
  const isLoading = ref(true)
  /** What the page knew first, and since when (ms since 1970). */
  const start = shallowRef<{ at: number; state: { title: string; category_name: string } }>()
  let requestedAt = 0

  async function load() {
    requestedAt = Date.now()
    try {
      const { title, category } = (streamer.value = await getStreamer(login, session.token))
      start.value ??= { at: requestedAt, state: { title, category_name: category } }
      problem.value = undefined
    } catch (error) {
      if (!streamer.value) problem.value = problemOf(error)
    } finally {
      isLoading.value = false
    }
  }

  onWake(() => {
    if (Date.now() - requestedAt > MAX_AGE_MS) void load()
  })
  void load()

  const isMissing = computed(() => missing.has(problem.value?.code ?? ''))
  return { streamer, start, problem, isLoading, isMissing, load }
}
