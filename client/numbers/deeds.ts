import type { Deed } from '../../api/shared/deeds/deed'
import { deedsIn, type ToldDeed } from '../../api/shared/deeds/told-deed'
import type { FeedEvent } from '../../api/shared/listen/feed-event'
import { isReal } from '../../api/shared/listen/sent'

/** What numbers count. */
export type CountedKind = 'sub' | 'resub' | 'gift' | 'bits' | 'raidIn' | 'raidOut' | 'follow'

/** A deed that counts. Who has no name stays unnamed. */
export interface Counted extends Pick<Deed, 'by' | 'amount' | 'tier'> {
  kind: CountedKind
  /** The login of the channel where it counts. */
  on: string
}

/** As what a deed counts; undefined for what was done on a channel of which nothing is known. */
function kindOf({ deed: { kind, by, amount }, where, events }: ToldDeed): CountedKind | undefined {
  const logins = events.map(({ streamer }) => streamer.login)
  if (kind === 'raid' && logins.every((login) => login === by?.login)) return 'raidOut'
  if (!logins.includes(where)) return undefined
  if (kind === 'raid') return 'raidIn'
  if (kind === 'donation' || kind === 'message' || kind === 'gifted') return undefined
  if (kind !== 'cheer' && kind !== 'bits') return kind
  return amount > 0 ? 'bits' : undefined
}

/**
 * What counts in these events, each deed once, however many events tell of it, on however many
 * channels. Tests, replays and other channels of a shared chat do not count.
 */
export const countedIn = (events: readonly FeedEvent[]): Counted[] =>
  deedsIn(events.filter(isReal)).flatMap((told) => {
    const kind = kindOf(told)
    const { by, amount, tier } = told.deed
    const on = told.events[0]?.streamer.login ?? ''
    return kind ? { kind, by: by?.name ? by : undefined, amount, tier, on } : []
  })
