import { computed, shallowRef } from 'vue'
import { getStreamer } from '../api'
import { useLoad } from '../api/useLoad'
import { useSession } from '../session/session'
import { onWake } from '../lib/wake'
import { noteFace } from './faces'

/** A profile older than this (ms) is asked for again when the viewer returns. */
const MAX_AGE_MS = 60_000
const missing = new Set(['streamer-unknown', 'login-invalid'])

/** A streamer's profile. Nothing is polled: `load` again when something has changed. */
export function useStreamer(login: string) {
  const session = useSession()
  /** What the page knew first, and since when (ms since 1970). */
  const start = shallowRef<{ at: number; state: { title: string; category_name: string } }>()
  let requestedAt = 0
  const {
    data: streamer,
    problem: lastProblem,
    load,
  } = useLoad(async () => {
    requestedAt = Date.now()
    const answer = await getStreamer(login, session.token)
    noteFace(answer)
    const { title, category } = answer
    start.value ??= { at: requestedAt, state: { title, category_name: category } }
    return answer
  })
  /** What is known is shown, though it may be old. */
  const problem = computed(() => (streamer.value ? undefined : lastProblem.value))
  const isLoading = computed(() => !streamer.value && !problem.value)

  onWake(() => {
    if (Date.now() - requestedAt > MAX_AGE_MS) void load()
  })
  void load()

  const isMissing = computed(() => missing.has(problem.value?.code ?? ''))
  return { streamer, start, problem, isLoading, isMissing, load }
}
