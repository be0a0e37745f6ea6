import type { Entry } from './entry'

/** A row of the list: a card, with what divides it from the one above. */
export interface Row {
  entry: Entry
  /** Where the card stands in time: at its oldest event, or its newest; ms since 1970. */
  at: number
  /** `day`: another day than above; `opened`: what was there before the page was opened. */
  divider: 'day' | 'opened' | undefined
}

/** The day of a time (ms since 1970) where the viewer is. */
export const dayOf = (ms: number): string => new Date(ms).toDateString()

const standsAt = ({ place, events }: Entry): number =>
  place?.receivedAt ?? Math.min(...events.map(({ receivedAt }) => receivedAt))

/**
 * The rows of so many cards, newest first. Time never runs forwards down the list, so that each day
 * and the opening divide it once.
 * @param openedAt when the viewer opened the page by the server's clock, ms since 1970
 * @param today as `dayOf` names it
 */
export function rowsOf(entries: readonly Entry[], openedAt: number, today: string): Row[] {
  let above: number | undefined
  let day = today
  return entries.map((entry) => {
    const at = Math.min(above ?? Infinity, standsAt(entry))
    const isOtherDay = dayOf(at) !== day
    const isBefore = above !== undefined && above >= openedAt && at < openedAt
    above = at
    day = dayOf(at)
    return { entry, at, divider: isOtherDay ? 'day' : isBefore ? 'opened' : undefined }
  })
}
