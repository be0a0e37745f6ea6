import { shallowRef } from 'vue'
import { askAgain } from '../lib/askAgain'
import type { Fold } from './folds'

const loaded = shallowRef<readonly Fold[]>()
let isWanted = false

function load(): void {
  if (isWanted) return
  isWanted = true
  import('./lateFolds').then(
    ({ lateFolds }) => (loaded.value = lateFolds),
    () => {
      isWanted = false
      askAgain(load)
    },
  )
}

/** The folds that are loaded late, for a feed of so many events: once there is anything to fold. */
export function foldsFor(events: number): readonly Fold[] | undefined {
  if (events > 1) load()
  return loaded.value
}
