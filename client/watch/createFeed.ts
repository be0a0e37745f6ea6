import { createPinia, disposePinia, getActivePinia, setActivePinia } from 'pinia'
import { onScopeDispose } from 'vue'
import { useFeed, type Feed } from '../stream/feed'

/** A feed beside that of the page: the same store in a Pinia of its own, gone with the scope. */
export function createFeed(): Feed {
  const active = getActivePinia()
  const own = createPinia()
  const feed = useFeed(own)
  setActivePinia(active)
  onScopeDispose(() => disposePinia(own))
  return feed
}
