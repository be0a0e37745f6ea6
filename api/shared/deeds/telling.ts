import type { FeedEvent } from '../listen/feed-event'
import { byId, isReal, sentAt } from '../listen/sent'
import { asObject } from '../untrusted'
import { text } from '../values'
import { deedKey, SAME_DEED_MS, SAME_SUB_MS, type Deed } from './deed'
import { anyDeedOf } from './deed-of'

/** An event that tells of a deed. */
export interface Telling {
  event: FeedEvent
  deed: Deed
  /** ms since 1970 */
  at: number
  /** The login of the channel where it was done. */
  where: string
  /** What can be the same deed, or the same gift, has this in common. */
  key: string
  /** One way of telling tells each deed once. */
  way: string
}

const known = new WeakMap<FeedEvent, Telling>()

/** What an event tells of a deed; undefined where it tells of none. */
export function tellingOf(event: FeedEvent): Telling | undefined {
  const found = known.get(event)
  if (found) return found
  const deed = anyDeedOf(event)
  if (!deed) return undefined
  const where = whereOf(event, deed)
  const isGift = deed.kind === 'gift' || deed.kind === 'gifted'
  const telling = {
    event,
    deed,
    at: sentAt(event),
    where,
    key: `${isGift ? `gift ${deed.tier}` : deedKey(deed)} ${where} ${isReal(event)}`,
    way: wayOf(event),
  }
  known.set(event, telling)
  return telling
}

/** On the channel that it is told on, unless that is one of others in a shared chat, or sends a raid. */
function whereOf({ type, streamer }: FeedEvent, { where, by }: Deed): string {
  const isRaidIn = type === 'channel.raid' && by?.login !== streamer.login
  return isRaidIn ? streamer.login : (where ?? streamer.login)
}

/** An order that nothing but the events themselves decides. */
export const byTime = (a: Telling, b: Telling): number => a.at - b.at || byId(a.event, b.event)

function wayOf({ type, event, channel, streamer }: FeedEvent): string {
  const { notice_type: notice }: { notice_type?: unknown } = asObject(event)
  return `${type} ${text(notice)} ${channel} ${streamer.login}`
}

/**
 * Lays together what tells the same deed: of each way that it is told, one near in time.
 * @param tellings what all have the same key, oldest first
 */
export function sameDeeds(tellings: readonly Telling[]): Telling[][] {
  const found: { at: number; members: Telling[] }[] = []
  /** Up to where each way has told already. */
  const next = new Map<string, number>()
  for (const telling of tellings) {
    const { way } = telling
    const maxGapMs = telling.key.startsWith('sub') ? SAME_SUB_MS : SAME_DEED_MS
    let at = next.get(way) ?? 0
    while (at < found.length && (found[at]?.at ?? 0) < telling.at - maxGapMs) at++
    const same = found[at]
    if (same) same.members.push(telling)
    else found.push({ at: telling.at, members: [telling] })
    next.set(way, at + 1)
  }
  return found.map(({ members }) => members)
}
