import { onScopeDispose } from 'vue'

/** A command that has no key. */
export interface LentCommand {
  name: string
  /** Of a setting: what it is to be. */
  to?: string
  act: () => unknown
}

/** Loads and tells the commands that there are now. */
type Lender = () => Promise<readonly LentCommand[]>

/** Those who have commands now; the palette asks them when it opens. */
export const lenders = new Set<Lender>()

/** Lends commands that have no key to the palette for as long as the scope lives. */
export function useLent(lender: Lender): void {
  lenders.add(lender)
  onScopeDispose(() => lenders.delete(lender))
}
