import { effectScope, onScopeDispose, shallowRef, watch, type EffectScope, type Ref } from 'vue'
import { useWatch } from '../composables/useWatch'
import type { Feed } from '../stores/feed'
import { createFeed } from './createFeed'

/** One of several streamers: all that watching takes, and a feed of its own. */
export interface Watched extends ReturnType<typeof useWatch> {
  login: string
  feed: Feed
}

/** Watches those streamers who are named, and goes on with who stays when the names change. */
export function useSeveral(logins: Ref<readonly string[]>) {
  const scopes = new Map<string, { scope: EffectScope; watched: Watched }>()
  const streamers = shallowRef<readonly Watched[]>([])

  function start(login: string): Watched {
    const known = scopes.get(login)
    if (known) return known.watched
    // Detached: it ends when its streamer leaves, not when this run of the watcher does.
    const scope = effectScope(true)
    const watched = scope.run(() => {
      const feed = createFeed()
      return { login, feed, ...useWatch(login, feed) }
    })
    if (!watched) throw new Error('A new scope runs')
    scopes.set(login, { scope, watched })
    return watched
  }

  function stop(login: string) {
    scopes.get(login)?.scope.stop()
    scopes.delete(login)
  }

  watch(
    logins,
    (now) => {
      for (const login of scopes.keys()) if (!now.includes(login)) stop(login)
      streamers.value = now.map(start)
    },
    { immediate: true },
  )
  onScopeDispose(() => {
    for (const login of scopes.keys()) stop(login)
  })
  return streamers
}
