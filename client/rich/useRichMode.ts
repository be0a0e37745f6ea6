import { computed, onScopeDispose, ref, watch, type Ref } from 'vue'
import * as v from 'valibot'
import { READ_CHAT_SCOPE } from '../../api/shared/scopes'
import type { Envelope } from '../../api/shared/envelope'
import type { RefusedTopic } from '../../api/shared/listen/eventsub-topics'
import type { Streamer, Topic } from '../api'
import { useConfig } from '../api/config'
import type { Feed } from '../stream/feed'
import type { Pass } from '../stream/useSource'
import { useSession } from '../session/session'
import { readStored, writeStored } from '../lib/stored'

/** The scope by which Twitch lets a viewer hear what chat hears. */
export const richScope = READ_CHAT_SCOPE
const key = 'rich.isOn'

/** How rich mode stands: `needs-scope` waits for another log-in. */
export type RichState =
  | { kind: 'off' | 'needs-scope' | 'connecting' | 'reconnecting' }
  | { kind: 'on'; topics: number; refused: readonly RefusedTopic[] }
  /** All of them are: it has stopped, or asks again. */
  | { kind: 'refused'; refused: readonly RefusedTopic[]; isTrying: boolean }

/**
 * Takes events by the viewer's own log-in, besides those that the API sends. Whether it is wanted
 * is remembered on this device; the token never is.
 */
export function useRichMode(
  streamer: Ref<Streamer | undefined>,
  topics: Ref<readonly Topic[]>,
  arrived: (event: Envelope) => void,
  feed: Feed,
  /** When what comes is shown. */
  pass: Pass,
) {
  const session = useSession()
  const settings = useConfig()
  const chosen = ref(readStored('localStorage', key, v.boolean()))
  /** Where there is no other way, it needs no asking. */
  const isWanted = computed(() => chosen.value ?? settings.config?.twitch.webhooks === false)
  const state = ref<RichState>({ kind: 'off' })
  const isPossible = computed(() => Boolean(settings.config?.twitch.eventsub))
  let stop = () => {}

  async function start() {
    const { token, viewer } = session
    const twitch = settings.config?.twitch
    const watched = streamer.value
    if (!token || !viewer || !twitch || !watched) return
    const isNeeded = twitch.webhooks !== false
    if (isNeeded && !viewer.scopes.includes(richScope)) {
      state.value = { kind: 'needs-scope' }
      return
    }
    state.value = { kind: 'connecting' }
    let isStopped = false
    let close = () => {}
    stop = () => {
      isStopped = true
      close()
    }
    const { startRich } = await import('./startRich')
    if (isStopped) return
    close = startRich(
      { twitch, streamer: watched, viewer, token, topics: () => topics.value },
      { feed, arrived, pass, stands: (now) => (state.value = now), stopped: session.validate },
    )
  }

  function toggle() {
    chosen.value = !isWanted.value
    writeStored('localStorage', key, chosen.value)
  }

  const id = computed(() => streamer.value?.id)
  watch(
    [isWanted, isPossible, id, () => session.token, () => session.viewer?.scopes.join()],
    () => {
      stop()
      state.value = { kind: 'off' }
      if (isWanted.value && isPossible.value) void start()
    },
    { immediate: true },
  )
  onScopeDispose(() => stop())
  return { isPossible, isWanted, state, toggle }
}
