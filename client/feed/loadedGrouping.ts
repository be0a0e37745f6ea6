import { shallowRef } from 'vue'
import { askAgain } from '../lib/askAgain'
import type { createGrouping } from './group'

const loaded = shallowRef<typeof createGrouping>()
let isWanted = false

function load(): void {
  if (isWanted) return
  isWanted = true
  import('./group').then(
    (module) => (loaded.value = module.createGrouping),
    () => {
      isWanted = false
      askAgain(load)
    },
  )
}

/** What lays events together, for a feed of so many: loaded once there is anything to lay together. */
export function groupingFor(events: number): typeof createGrouping | undefined {
  if (events > 1) load()
  return loaded.value
}
