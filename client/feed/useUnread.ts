import { computed, onScopeDispose, ref, watch, type Ref } from 'vue'
import { byServer } from '../lib/serverTime'
import { useKeys } from '../ui/useKeys'
import type { ShownFeed } from './shownFeed'
import type { HoldReason } from './useHold'

/** Counts what came while nobody looked, in the tab's title and on its icon. */
export function useUnread(
  reason: Readonly<Ref<HoldReason | undefined>>,
  arrivals: () => ShownFeed['arrivals'],
) {
  const unread = ref(0)
  /** Since then, by this device, the viewer may have missed something; ms since 1970. */
  let lookedAt = Date.now()
  const isHidden = ref(document.hidden)
  const isAway = computed(() => isHidden.value || reason.value !== undefined)
  const update = () => (isHidden.value = document.hidden)
  document.addEventListener('visibilitychange', update)

  watch(arrivals, ({ length }) => {
    if (isAway.value) unread.value += length
  })
  watch(isAway, (away) => {
    if (away) lookedAt = Date.now()
    else markRead()
  })
  watch(unread, (count) => void show(count))

  function markRead() {
    unread.value = 0
  }
  useKeys({ markRead })
  onScopeDispose(() => {
    document.removeEventListener('visibilitychange', update)
    void show(0)
  })
  return { unread, markRead, lookedAt: () => byServer(lookedAt) }
}

/** Drawing the icon is loaded with the first event that nobody saw. */
let drawn = 0
async function show(count: number): Promise<void> {
  if (!count && !drawn) return
  drawn = count
  await (await import('./badge')).showBadge(drawn)
}
