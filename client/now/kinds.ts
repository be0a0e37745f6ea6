import type { FeedEvent } from '../../api/shared/listen/feed-event'
import { bySent, isReal } from '../../api/shared/listen/sent'
import { number, text } from '../../api/shared/values'
import { fieldsOf } from '../feed/entry'
import type { Fields } from '../feed/fields'
import { isEnd, lifeOf, livesIn } from '../feed/living'

const SECOND_MS = 1000
const MINUTE_MS = 60 * SECOND_MS
const DAY_MS = 24 * 60 * MINUTE_MS
/** Twitch tells of an end some seconds after the clock is over. */
const GRACE_MS = 15 * SECOND_MS
/** How long Twitch counts down before a raid leaves. */
const RAID_MS = 90 * SECOND_MS

/** How one kind of thing lives. */
interface Kind {
  /** The types that tell of it. */
  types: RegExp
  /** What all that tells of one has in common; undefined for what tells of none. */
  keyOf: (event: FeedEvent) => string | undefined
  /** Of such events those of the one that is not over, the latest first. */
  living: (events: readonly FeedEvent[]) => readonly FeedEvent[]
  /** When its clock is over by what is told of it, and when it was heard of; ms since 1970. */
  clockAt?: (told: Fields, heardAt: number) => number | undefined
  /** How long it may live when its clock is over: an end may get lost. */
  graceMs?: number
  /** How long it may live without another word. */
  quietMs: number
}

/** When something told is to be, ms since 1970; undefined where nobody says so. */
const instant = (value: unknown): number | undefined => number(Date.parse(text(value)))

/** What has an id from its begin to its end. */
const byId = {
  keyOf: lifeOf,
  living: (events) => livesIn(events).find((life) => !life.some(isEnd)) ?? [],
} satisfies Partial<Kind>

/** What a channel has one of at a time, and no id. */
const oneAtATime = (begins: (event: FeedEvent) => boolean, ends: typeof begins = () => false) =>
  ({
    keyOf: (event) =>
      begins(event) || ends(event) ? `${event.streamer.login} ${isReal(event)}` : undefined,
    living: (events) => events.toSorted(bySent).slice(-1).filter(begins),
  }) satisfies Partial<Kind>

const didModerate = (event: FeedEvent, action: string): boolean =>
  event.type === 'channel.moderate' && text(fieldsOf(event)['action']) === action

const isRaidOut = (event: FeedEvent): boolean =>
  event.type === 'channel.raid' &&
  text(fieldsOf(event)['from_broadcaster_user_login']).toLowerCase() === event.streamer.login

/** What can be happening now. */
export type ThingKind = 'train' | 'raid' | 'poll' | 'prediction' | 'ads' | 'charity' | 'goal'

/** A row per kind, the most urgent first. */
export const kinds: Readonly<Record<ThingKind, Kind>> = {
  train: {
    ...byId,
    types: /^channel\.hype_train\./,
    clockAt: (told) => instant(told['expires_at']),
    graceMs: GRACE_MS,
    quietMs: 60 * MINUTE_MS,
  },
  raid: {
    ...oneAtATime(
      (event) => didModerate(event, 'raid'),
      (event) => didModerate(event, 'unraid') || isRaidOut(event),
    ),
    types: /^channel\.(moderate|raid)$/,
    clockAt: (_, heardAt) => heardAt + RAID_MS,
    graceMs: GRACE_MS,
    quietMs: 2 * RAID_MS,
  },
  poll: {
    ...byId,
    types: /^channel\.poll\./,
    clockAt: (told) => instant(told['ends_at']),
    graceMs: GRACE_MS,
    quietMs: 35 * MINUTE_MS,
  },
  prediction: {
    ...byId,
    types: /^channel\.prediction\./,
    clockAt: (told) => instant(told['locks_at']) ?? instant(told['locked_at']),
    // Locked it waits to be resolved; after a day Twitch gives the points back.
    graceMs: DAY_MS,
    quietMs: DAY_MS,
  },
  ads: {
    ...oneAtATime((event) => event.type === 'channel.ad_break.begin'),
    types: /^channel\.ad_break\./,
    clockAt({ started_at: from, duration_seconds: seconds }, heardAt) {
      const lasts = number(seconds)
      const end = lasts === undefined ? lasts : (instant(from) ?? heardAt) + lasts * SECOND_MS
      // A length beyond all numbers is as good as none.
      return number(end) ?? heardAt
    },
    quietMs: 10 * MINUTE_MS,
  },
  charity: { ...byId, types: /^channel\.charity_campaign\./, quietMs: DAY_MS },
  goal: { ...byId, types: /^channel\.goal\./, quietMs: DAY_MS },
}
