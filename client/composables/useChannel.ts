import { computed, onScopeDispose, ref } from 'vue'
import { useConfig } from '../stores/config'
import { openLink, type LinkHandlers } from './link'
import { useOnline } from './online'
import { backOff, pause } from './wake'

/** The connection in words: lost for a moment, or given up while the browser is offline. */
export type ConnectionState = 'connected' | 'reconnecting' | 'disconnected'

/**
 * Keeps a channel subscribed for as long as the scope lives. Every try asks for the settings
 * again, so that it gets back to a server that restarted with another key.
 */
export function useChannel(channel: string, handlers: LinkHandlers) {
  const settings = useConfig()
  const { isOnline } = useOnline()
  const isSubscribed = ref(false)
  const stop = new AbortController()
  let closeLink = () => {}
  function close() {
    stop.abort()
    closeLink()
  }
  onScopeDispose(close)

  /** Holds one link until it is lost. Whether it was ever subscribed. */
  async function hold(): Promise<boolean> {
    const load = import('pusher-js')
    const [{ default: Pusher }, { pusher }] = await Promise.all([load, currentSettings()])
    if (stop.signal.aborted) return false
    let wasSubscribed = false
    await new Promise<void>((lost) => {
      closeLink = openLink(Pusher, pusher, channel, {
        event: handlers.event,
        lost,
        subscribed() {
          wasSubscribed = isSubscribed.value = true
          handlers.subscribed()
        },
      })
    })
    isSubscribed.value = false
    return wasSubscribed
  }

  /** A hosted Pusher can be reached even while our own server can't. */
  async function currentSettings() {
    const known = settings.config
    if (!known || known.pusher.mode === 'embedded') return settings.refresh()
    return settings.refresh().catch(() => known)
  }

  async function keepSubscribed() {
    let failures = 0
    while (!stop.signal.aborted) {
      const wasSubscribed = await hold().catch(() => false)
      if (stop.signal.aborted) return
      if (wasSubscribed) handlers.lost()
      failures = wasSubscribed ? 0 : failures + 1
      await pause(backOff(failures), stop.signal)
    }
  }
  void keepSubscribed()

  const state = computed<ConnectionState>(() => {
    if (!isOnline.value) return 'disconnected'
    return isSubscribed.value ? 'connected' : 'reconnecting'
  })
  return { state, close }
}
