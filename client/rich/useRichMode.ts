import { computed, onScopeDispose, ref, watch, type Ref } from 'vue'
import * as v from 'valibot'
import type { Envelope } from '../../api/shared/envelope'
import type { RefusedTopic } from '../../api/shared/listen/eventsub-topics'
import type { Streamer, Topic } from '../api'
import { useConfig } from '../api/config'
import type { Feed } from '../stream/feed'
import type { Pass } from '../stream/useSource'
import { useSession } from '../session/session'
import { readStored, writeStored } from '../lib/stored'

const key = 'rich.isOn'
const load = () => import('./startRich')

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

  function start() {
    let isStopped = false
    stop = () => (isStopped = true)
    void load().then(({ startRich }) => {
      if (!isStopped) stop = startRich({ streamer, topics, feed, arrived, pass, state })
    })
  }

  function toggle() {
    chosen.value = !isWanted.value
    writeStored('localStorage', key, chosen.value)
  }

  watch(
    [
      isWanted,
      isPossible,
      () => streamer.value?.id,
      () => session.token,
      () => session.viewer?.scopes.join(),
    ],
    () => {
      stop()
      state.value = { kind: 'off' }
      if (isWanted.value && isPossible.value) start()
    },
    { immediate: true },
  )
  onScopeDispose(() => stop())
  return { isPossible, isWanted, state, toggle }
}
