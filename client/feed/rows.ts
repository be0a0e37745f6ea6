import type { Entry } from './entry'

/** A row of the list: a card, with what divides it from the one above. */
export interface Row {
  entry: Entry
  /** `day`: another day than above; `opened`: what was there before the page was opened. */
  divider?: 'day' | 'opened'
}

const dayOf = (ms: number): string => new Date(ms).toDateString()

/**
 * The rows of so many cards, newest first.
 * @param openedAt when the viewer opened the page, ms since 1970
 * @param now ms since 1970
 */
export function rowsOf(entries: readonly Entry[], openedAt: number, now: number): Row[] {
  let above = now
  return entries.map((entry) => {
    const at = entry.lead.receivedAt
    const isOtherDay = dayOf(at) !== dayOf(above)
    const isBefore = at < openedAt && above >= openedAt && above !== now
    above = at
    return { entry, divider: isOtherDay ? 'day' : isBefore ? 'opened' : undefined }
  })
}
