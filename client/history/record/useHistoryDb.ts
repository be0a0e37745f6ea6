import { onScopeDispose, ref, watch } from 'vue'
import type { FeedEvent } from '../../../api/shared/listen/feed-event'
import { RICH } from '../../stream/duplicates'
import type { Feed } from '../../stream/feed'
import { useSession } from '../../session/session'
import type { Place } from './database'
import { isImported } from '../../feed/imported'
import { serverNow } from '../../lib/serverTime'
import { clear as clearKept, keep, readAll, readNewest } from './kept'
import { createWriter } from './writer'

/** Events written at once. */
const MAX_RECENT = 300
/** How long (ms) an event by the viewer's own log-in may yet be told by a topic of its own. */
const UNPUBLISHED_MS = 15_000

/** How the browser's database stands: forbidden in some private windows. */
export type HistoryState = 'open' | 'forbidden' | 'full'

/**
 * Keeps the events of a streamer in this browser, and lays those of earlier visits into the feed.
 * They are no answer to what was missed: the cursors of the feed are left alone.
 */
export function useHistoryDb(feed: Feed) {
  const session = useSession()
  const { login } = feed
  const state = ref<HistoryState>('open')
  const hasEarlier = ref(false)
  const isLoading = ref(false)
  const viewer = () => session.viewer?.userId ?? ''
  const kept = new WeakSet<FeedEvent>()
  let earlier: Place | undefined

  /** Restricted events need somebody for whom they are kept. */
  function isDue(event: FeedEvent, isLast: boolean): boolean {
    if (kept.has(event) || event.streamer.login !== login || isImported(event)) return false
    if (event.channel !== login && !viewer()) return false
    return event.channel !== RICH || isLast || serverNow() - event.receivedAt > UNPUBLISHED_MS
  }

  function next(isLast: boolean): FeedEvent[] {
    const batch: FeedEvent[] = []
    for (const event of feed.events) {
      if (batch.length === MAX_RECENT) break
      if (isDue(event, isLast)) batch.push(event)
    }
    for (const event of batch) kept.add(event)
    return batch
  }

  const writer = createWriter({
    next,
    write: (batch) => keep(login, batch, viewer()),
    failed: (error) => (state.value = isFull(error) ? 'full' : 'forbidden'),
  })

  async function load(from?: Place): Promise<void> {
    isLoading.value = true
    try {
      const page = await readNewest(login, viewer(), from)
      for (const event of page.events) kept.add(event)
      feed.merge(page.events)
      earlier = page.next
      hasEarlier.value = earlier !== undefined
    } catch {
      state.value = 'forbidden'
    }
    isLoading.value = false
  }

  const flushHidden = () => {
    if (document.visibilityState === 'hidden') void writer.flush(true)
  }
  watch(() => feed.events, writer.schedule, { immediate: true, flush: 'sync' })
  watch(
    viewer,
    () => {
      void load()
      writer.schedule()
    },
    { immediate: true },
  )
  document.addEventListener('visibilitychange', flushHidden)
  onScopeDispose(() => {
    document.removeEventListener('visibilitychange', flushHidden)
    void writer.flush(true)
  })

  /** Forgets the events of this streamer, or of all; what is on the page stays until it is left. */
  async function clear(which?: string): Promise<void> {
    await writer.flush(true)
    await clearKept(which)
    earlier = undefined
    hasEarlier.value = false
  }

  return {
    state,
    hasEarlier,
    isLoading,
    showEarlier: () => load(earlier),
    /** All that is kept for this viewer, newest first. */
    readAll: () => readAll(login, viewer()),
    flush: () => writer.flush(),
    clear,
  }
}

export type HistoryDb = ReturnType<typeof useHistoryDb>

const isFull = (error: unknown) =>
  error instanceof DOMException && error.name === 'QuotaExceededError'
