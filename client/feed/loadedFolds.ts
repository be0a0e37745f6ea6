import { shallowRef } from 'vue'
import { withTexts } from '../language/language'

/** Lays events together on cards, and says in words what such a card tells. */
type Folds = typeof import('./folds/parts')

const loaded = shallowRef<Folds>()
let loading: Promise<unknown> | undefined

function load(): void {
  loading ??= withTexts(() => import('./folds/parts')).then((folds) => (loaded.value = folds))
}

/** What lays events together, for so many: loaded once there is anything to lay together. */
export function foldsFor(events: number): Folds | undefined {
  if (events > 1) load()
  return loaded.value
}
