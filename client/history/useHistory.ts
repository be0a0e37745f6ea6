import { computed, ref } from 'vue'
import * as v from 'valibot'
import { onIdle } from '../lib/idle'
import { readStored, writeStored } from '../lib/stored'
import { useLoaded } from '../lib/useLoaded'
import type { Recordable } from './record/useRecords'

const key = 'numbers.shown'

/**
 * The history and the numbers of those who are watched: kept and measured from the start, shown when
 * asked. What keeps them is loaded when the page has nothing better to do.
 */
export function useHistory(streamers: () => readonly Recordable[]) {
  const openedAt = Date.now()
  const areNumbersShown = ref(readStored('localStorage', key, v.boolean()) ?? false)
  const { started, ask } = useLoaded(
    () => import('./record/useRecords'),
    ({ useRecords }) => useRecords(streamers),
  )
  onIdle(ask)

  const records = computed(() => started.value?.value ?? [])
  const dbs = computed(() => records.value.map(({ db }) => db))
  /** The browser keeps all or nothing: what one of them met, the others will. */
  const state = computed(
    () => dbs.value.find((db) => db.state.value !== 'open')?.state.value ?? 'open',
  )
  const withEarlier = computed(() => dbs.value.filter((db) => db.hasEarlier.value))

  function toggleNumbers() {
    areNumbersShown.value = !areNumbersShown.value
    writeStored('localStorage', key, areNumbersShown.value || undefined)
  }
  return { openedAt, records, state, withEarlier, areNumbersShown, toggleNumbers }
}

/** The history of those who are watched now. */
export type History = ReturnType<typeof useHistory>
