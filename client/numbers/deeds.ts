import { deedOf } from '../../api/shared/deeds/deed-of'
import type { Deed } from '../../api/shared/deeds/deed'
import type { FeedEvent } from '../../api/shared/listen/feed-event'
import { isReal, sentAt } from '../feed/entry'

/** What numbers count. `gift`: subs given; `gifted`: one of them received. */
export type CountedKind =
  'sub' | 'resub' | 'gift' | 'gifted' | 'bits' | 'raidIn' | 'raidOut' | 'follow'

/** A deed that counts. Who has no name stays unnamed. */
export interface Counted extends Omit<Deed, 'kind' | 'months'> {
  kind: CountedKind
  /** ms since 1970 */
  at: number
  /** The EventSub type that it came as. */
  type: string
}

/** As what a deed on the channel of this login counts. */
function kindOf({ kind, by, amount }: Deed, login: string): CountedKind | undefined {
  if (kind === 'donation') return undefined
  if (kind === 'raid') return by?.login === login ? 'raidOut' : 'raidIn'
  if (kind !== 'cheer' && kind !== 'bits') return kind
  return amount > 0 ? 'bits' : undefined
}

/** What counts in an event. Tests, replays and other channels of a shared chat do not. */
export function countedOf(event: FeedEvent): Counted | undefined {
  const deed = isReal(event) ? deedOf(event) : undefined
  const kind = deed && kindOf(deed, event.streamer.login)
  if (!kind) return undefined
  const { by, to, amount, tier } = deed
  return {
    kind,
    by: by?.name ? by : undefined,
    to,
    amount,
    tier,
    at: sentAt(event),
    type: event.type,
  }
}
