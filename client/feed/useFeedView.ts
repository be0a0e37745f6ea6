import { computed, shallowRef, watch, type Ref } from 'vue'
import { families, type Family } from '../../api/shared/types'
import type { FeedEvent } from '../../api/shared/listen/feed-event'
import { locale } from './locale'
import { statesBefore, withStates, type StartOf } from './changes'
import { createDescriber } from './describer'
import { entryOf, stoodAlone, type Entry } from './entry'
import { familyOf } from './appearance'
import { isEachLine, isOpen, matcher, type Filter } from './filter'
import { foldsFor } from './loadedFolds'
import type { HoldReason } from './useHold'

/** Rows that are in the document at first, and that come with each look further down. */
const PAGE_SIZE = 40
/** Of many new ones so many are drawn first, and so many more with each frame. */
const FIRST_ROWS = 10
const ROWS_PER_FRAME = 5

/**
 * What is shown of a feed: its cards, filtered, and held still for as long as there is a reason.
 * @param events newest first
 * @param elsewhere what is drawn somewhere else for now: it counts, and is no row
 */
export function useFeedView(
  events: () => readonly FeedEvent[],
  filter: Readonly<Ref<Filter>>,
  reason: Readonly<Ref<HoldReason | undefined>>,
  startOf?: StartOf,
  elsewhere: () => ReadonlySet<FeedEvent> | undefined = () => undefined,
) {
  const describe = createDescriber(() => locale.value)
  const states = computed(() => statesBefore(events(), startOf))
  const isEach = computed(() => isEachLine(filter.value))
  const areMany = computed(() => events().length > 1)
  const group = computed(() => foldsFor(areMany.value ? 2 : 1)?.createGrouping(isEach.value))
  const keepKeys = createKeys()
  const entries = computed(() => {
    const cards = group.value?.(events()) ?? events().map(entryOf)
    return withStates(keepKeys(cards), states.value)
  })
  const rows = computed(() => {
    const away = elsewhere()
    return away?.size ? entries.value.filter(({ lead }) => !away.has(lead)) : entries.value
  })
  const filtered = computed(() =>
    isOpen(filter.value) ? rows.value : rows.value.filter(matcher(filter.value, describe)),
  )

  const counts = computed<FilterCounts>(() => ({
    families: countsOf(entries.value),
    shown: filtered.value.length,
    all: rows.value.length,
  }))

  /** What was shown when the list was held. */
  const held = shallowRef<readonly Entry[]>()
  watch([reason, () => filtered.value.length > 0], ([why, isFilled]) => {
    if (!why) release()
    // The first card of all is no surprise under the pointer.
    else if (!held.value && (isFilled || why === 'paused')) hold()
  })
  /** What was drawn elsewhere by then: it is nothing new when it comes back. */
  let seenElsewhere: ReadonlySet<FeedEvent> | undefined
  function hold() {
    seenElsewhere = elsewhere()
    held.value = filtered.value
  }
  /** Back at the top, where the rows further down are let go. */
  function release() {
    const isMuch = newCount.value > FIRST_ROWS
    held.value = undefined
    shownCount.value = isMuch ? FIRST_ROWS : PAGE_SIZE
    if (isMuch) drawOn()
  }
  function drawOn() {
    requestAnimationFrame(() =>
      setTimeout(() => {
        if (shownCount.value >= PAGE_SIZE) return
        shownCount.value += ROWS_PER_FRAME
        drawOn()
      }),
    )
  }
  watch(filter, () => {
    if (held.value) hold()
  })

  /** What came below all that is held, from earlier visits: it moves nothing. */
  const below = computed(() => {
    const last = held.value?.at(-1)
    const at = last ? filtered.value.findIndex(({ key }) => key === last.key) : -1
    return at < 0 ? [] : filtered.value.slice(at + 1)
  })
  const still = computed(() => held.value && [...held.value, ...below.value])

  const seen = computed(() => new Set(still.value?.flatMap((entry) => entry.events)))
  const newCount = computed(() => {
    let count = 0
    if (!still.value) return count
    for (const { events: parts } of filtered.value) {
      for (const event of parts) {
        if (!seen.value.has(event) && !seenElsewhere?.has(event)) count += 1
      }
    }
    return count
  })

  const shownCount = shallowRef(PAGE_SIZE)
  const all = computed(() => still.value ?? filtered.value)
  const shown = computed(() => all.value.slice(0, shownCount.value))
  const hasMore = computed(() => all.value.length > shownCount.value)

  return {
    shown,
    counts,
    newCount,
    hasMore,
    isFilteredOut: computed(() => rows.value.length > 0 && filtered.value.length === 0),
    showMore: () => (shownCount.value += PAGE_SIZE),
  }
}

/** How many cards there are, in all and of each kind, and how many are shown. */
export interface FilterCounts {
  families: Readonly<Record<Family, number>>
  shown: number
  all: number
}

/** How many cards there are of each kind. */
function countsOf(entries: readonly Entry[]): Record<Family, number> {
  const counts = Object.fromEntries(families.map((family) => [family, 0])) as Record<Family, number>
  for (const { lead } of entries) {
    const family = familyOf(lead)
    if (family) counts[family] += 1
  }
  return counts
}

/**
 * Cards keep the keys that they had, whichever of their events comes next: a key is the id of one of
 * them, so that no two cards have the same.
 */
function createKeys() {
  let keys = new Set<string>()
  const renamed = new WeakMap<Entry, Entry>()
  return (entries: readonly Entry[]): readonly Entry[] => {
    const now = new Set<string>()
    const kept = entries.map((entry) => {
      const { kind, events, lead } = entry
      if (kind === 'event') return entry
      const known = events.find(({ id }) => keys.has(id)) ?? events.find(stoodAlone) ?? lead
      now.add(known.id)
      if (known.id === entry.key) return entry
      const same = renamed.get(entry)
      const named = same?.key === known.id ? same : { ...entry, key: known.id }
      renamed.set(entry, named)
      return named
    })
    keys = now
    return kept
  }
}
