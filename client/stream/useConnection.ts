import { computed, onScopeDispose, ref, watch, type Ref } from 'vue'
import { useConfig } from '../api/config'
import { useSession } from '../session/session'
import { openLink, type Link, type LinkHandlers, type Loss } from './link'
import { settle, turn, wantLink } from './refusal'
import { useOnline } from '../lib/online'
import { serverNow } from '../lib/serverTime'
import { isFinal, waitAfter } from '../../api/shared/listen/back-off'
import { onWake, pause } from '../lib/wake'

const reasons = () => import('./explain')

/** The connection in words: lost for a moment, or given up while the browser is offline. */
export type ConnectionState = 'connected' | 'reconnecting' | 'disconnected'

/** How the connection stands. */
export interface Connection {
  state: ConnectionState
  /** It has failed, so that the viewer may want to help. */
  hasFailed: boolean
  /** When it tries again (ms since 1970); undefined while it tries. */
  retryAt: number | undefined
}

/** A link that lasted less than this time (ms) counts as a failure. */
const MIN_LINK_MS = 5000
/** Pusher's close code for who may not be here. */
const UNAUTHORIZED = 4009

/**
 * Keeps a public channel subscribed, and the restricted ones beside it, for as long as the scope
 * lives. Every try asks for the settings again, so that it gets back to a server that restarted
 * with another key.
 */
export function useConnection(
  channel: string,
  restricted: Ref<readonly string[]>,
  handlers: LinkHandlers,
) {
  const { isOnline } = useOnline()
  const session = useSession()
  const currentSettings = usePusherSettings()
  const isSubscribed = ref(false)
  const hasFailed = ref(false)
  const retryAt = ref<number>()
  const stop = new AbortController()
  let attempt = new AbortController()
  let link: Link | undefined

  /** Holds one link until it is lost or the attempt is aborted. */
  async function hold(signal: AbortSignal): Promise<Loss | undefined> {
    const load = Promise.all([import('pusher-js/worker'), currentSettings()])
    const [{ default: Pusher }, pusher] = await Promise.race([load, abortOf(signal)])
    const settings = { pusher, channel, token: () => session.token }
    const lost = new Promise<Loss>((lose) => {
      link = openLink(Pusher, settings, { ...handlers, subscribed, lost: lose })
    })
    link?.restrict(restricted.value)
    return Promise.race([lost, abortOf(signal)]).finally(() => link?.close())
  }

  function subscribed(name: string) {
    if (name === channel) {
      isSubscribed.value = true
      settle()
      hasFailed.value = false
    }
    handlers.subscribed(name)
  }

  async function keepSubscribed() {
    for (let failures = 0; ;) {
      await turn(stop.signal)
      if (stop.signal.aborted) return
      attempt = new AbortController()
      const { signal } = attempt
      const started = Date.now()
      const loss = await hold(signal).catch(() => undefined)
      if (stop.signal.aborted) return
      if (isSubscribed.value) handlers.lost(loss ?? { heardAt: Date.now() })
      // Of a link that stood it is one viewer's end, as after a log-out: not the app's.
      const isRefusal = isFinal(loss?.code) && !(isSubscribed.value && loss?.code === UNAUTHORIZED)
      if (!attempt.signal.aborted) settle(isRefusal ? loss?.code : undefined)
      failures = isSubscribed.value && Date.now() - started > MIN_LINK_MS ? 0 : failures + 1
      isSubscribed.value = false
      hasFailed.value = true
      // Why it fails is asked for by what is loaded once it has failed more than once.
      if (failures > 1) void reasons().then((it) => it.explain(isSubscribed, loss?.code))
      const ms = waitAfter(failures, loss?.code)
      retryAt.value = serverNow() + ms
      await pause(ms, signal)
      retryAt.value = undefined
    }
  }

  /** Tries at once, unless it is connected. */
  function reconnect() {
    if (!isSubscribed.value) attempt.abort()
  }

  /** For good. */
  function close() {
    stop.abort()
    attempt.abort()
  }

  onWake(reconnect)
  onScopeDispose(close)
  onScopeDispose(wantLink())
  watch(restricted, (channels) => link?.restrict(channels))
  void keepSubscribed()

  const state = computed<ConnectionState>(() => {
    if (!isOnline.value) return 'disconnected'
    return isSubscribed.value ? 'connected' : 'reconnecting'
  })
  const connection = computed<Connection>(() => ({
    state: state.value,
    hasFailed: hasFailed.value,
    retryAt: retryAt.value,
  }))
  return { connection, reconnect, close }
}

/** Where Pusher is, asked anew; a hosted one can be reached even while our own server can't. */
function usePusherSettings() {
  const settings = useConfig()
  return async () => {
    const known = settings.config
    const asked = settings.refresh()
    if (!known || known.pusher.mode === 'embedded') return (await asked).pusher
    return (await asked.catch(() => known)).pusher
  }
}

/** Rejects when the signal is aborted. */
const abortOf = (signal: AbortSignal) =>
  new Promise<never>((_resolve, reject) => {
    const abort = () => reject(new Error('aborted'))
    if (signal.aborted) abort()
    else signal.addEventListener('abort', abort, { once: true })
  })
