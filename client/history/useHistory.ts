import { computed, ref, watch } from 'vue'
import * as v from 'valibot'
import { onIdle } from '../lib/idle'
import { readStored, writeStored } from '../lib/stored'
import { useLoaded } from '../lib/useLoaded'
import { HISTORY_DATABASE } from './databaseName'
import type { Recordable } from './record/useRecords'

const key = 'numbers.shown'

/**
 * Whether this browser keeps events of earlier visits. One that does not say which databases it has
 * (Firefox before 126), or forbids them, is to be looked at.
 */
async function hasKept(): Promise<boolean> {
  if (!('databases' in indexedDB)) return true
  const databases = await indexedDB.databases().catch(() => undefined)
  return databases?.some(({ name }) => name === HISTORY_DATABASE) ?? true
}

/**
 * The history and the numbers of those who are watched: kept and measured from the start, shown when
 * asked. What keeps them is loaded with the first event; where there are some of earlier visits, when
 * the page has nothing better to do.
 */
export function useHistory(streamers: () => readonly Recordable[]) {
  const openedAt = Date.now()
  const areNumbersShown = ref(readStored('localStorage', key, v.boolean()) ?? false)
  const { started, ask } = useLoaded(
    () => import('./record/useRecords'),
    ({ useRecords }) => useRecords(streamers),
  )
  onIdle(() => void hasKept().then((isDue) => isDue && ask()))
  watch(
    () => streamers().some(({ feed }) => !feed.isEmpty),
    (isDue) => isDue && ask(),
    { immediate: true },
  )

  const records = computed(() => started.value?.value ?? [])
  const dbs = computed(() => records.value.map(({ db }) => db))
  /** The browser keeps all or nothing: what one of them met, the others will. */
  const state = computed(
    () => dbs.value.find((db) => db.state.value !== 'open')?.state.value ?? 'open',
  )
  const withEarlier = computed(() => dbs.value.filter((db) => db.hasEarlier.value))

  function toggleNumbers() {
    ask()
    areNumbersShown.value = !areNumbersShown.value
    writeStored('localStorage', key, areNumbersShown.value || undefined)
  }
  return { openedAt, records, state, withEarlier, areNumbersShown, toggleNumbers, ask }
}

/** The history of those who are watched now. */
export type History = ReturnType<typeof useHistory>
