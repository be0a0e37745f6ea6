import type { FeedEvent } from '../../api/shared/listen/feed-event'
import { describe } from '../feed/describe'
import { locale } from '../feed/locale'
import { plain } from '../language/phrase'

/** What a streamer shows on the stream itself. */
const shown = new Set<string>([
  'channel.raid',
  'channel.subscription.gift',
  'channel.subscribe',
  'channel.cheer',
  'channel.follow',
])
/** Looked for among so many of the newest. */
const RECENT = 120
const MAX_ALERTS = 2

const isGift = ({ event }: FeedEvent) =>
  typeof event === 'object' && event !== null && 'is_gift' in event && event.is_gift === true

/** The newest events that are told on the stream, in the viewer's language; newest first. */
export const latestAlerts = (events: readonly FeedEvent[]) =>
  events
    .slice(0, RECENT)
    .filter((event) => shown.has(event.type) && !isGift(event))
    .slice(0, MAX_ALERTS)
    .map((event) => ({ id: event.id, words: plain(describe(event, locale.value).sentence) }))
