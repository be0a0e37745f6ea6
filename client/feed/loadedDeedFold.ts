import { shallowRef } from 'vue'
import { askAgain } from '../lib/askAgain'
import type { Fold } from './folds'

const loaded = shallowRef<Fold>()
let isWanted = false

function load(): void {
  if (isWanted) return
  isWanted = true
  import('./deedFold').then(
    ({ deedFold }) => (loaded.value = deedFold),
    () => {
      isWanted = false
      askAgain(load)
    },
  )
}

/** What lays deeds together in a feed of so many events; loaded once there can be any. */
export function deedFoldFor(events: number): Fold | undefined {
  if (events > 1) load()
  return loaded.value
}
