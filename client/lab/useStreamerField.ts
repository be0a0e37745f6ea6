import { refDebounced } from '@vueuse/core'
import { computed, ref, watch } from 'vue'
import { getStreamer } from '../api'
import { useLoad } from '../api/useLoad'
import { useSession } from '../session/session'
import { parseStreamerName } from '../streamer/streamerName'
import type { Drafting } from './useDraft'

/** Half a name is a name too: wait (ms) until it is typed. */
const QUIET_MS = 600

/** Whose channel the event is sent to: the name as it is typed, and whom it turned out to be. */
export function useStreamerField({ draft, to }: Pick<Drafting, 'draft' | 'to'>) {
  const session = useSession()
  const text = ref(draft.value.streamer)
  const parsed = computed(() => parseStreamerName(text.value))
  const isInvalid = computed(() => 'problem' in parsed.value)
  const login = computed(() => draft.value.streamer)
  const settled = refDebounced(login, QUIET_MS)
  const { data, problem, load } = useLoad(() => getStreamer(settled.value, session.token))

  const profile = computed(() => (data.value?.login === login.value ? data.value : undefined))
  const name = computed(() => profile.value?.name ?? login.value)
  const isUnknown = computed(
    () => problem.value?.code === 'streamer-unknown' && settled.value === login.value,
  )

  watch(parsed, (now) => 'login' in now && now.login !== login.value && to(now.login))
  // A pasted event, or one that is edited, may be on another channel.
  watch(login, (now) => {
    if (!('login' in parsed.value) || parsed.value.login !== now) text.value = now
  })
  watch(settled, load, { immediate: true })

  return { text, login, settled, profile, name, isInvalid, isUnknown }
}

/** The field of the streamer. */
export type StreamerField = ReturnType<typeof useStreamerField>
