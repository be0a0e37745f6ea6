import * as v from 'valibot'
import type { Notes } from '../../store'
import type { Listed } from './listing'
import { listedSchema } from './shared-list'

/** What processes tell each other of our subscriptions, and for how long (ms) the list may lack it. */
const CHANGES = 'subscriptions'
const MATTERS_MS = 60_000

const changeSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.union([v.object({ add: listedSchema }), v.object({ remove: v.string() })]),
)

/** One that was made or has changed, or the id of one that is gone. */
export type Change = { add: Listed } | { remove: string }

/** Tells other processes what this one has done. */
export const tellChange = (notes: Notes, change: Change): void =>
  notes.tell(CHANGES, JSON.stringify(change))

/** Hears what other processes have done; what is no change of ours is passed over. */
export function readChange(
  notes: Notes,
  { add, remove }: { add: (subscription: Listed) => void; remove: (id: string) => void },
): void {
  notes.hear(CHANGES, MATTERS_MS, (text) => {
    const { success, output } = v.safeParse(changeSchema, text)
    if (!success) return
    if ('add' in output) add(output.add)
    else remove(output.remove)
  })
}
