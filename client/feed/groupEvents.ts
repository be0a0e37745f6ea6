import type { FeedEvent } from '../../api/shared/listen/feed-event'
import type { Entry } from './entry'
import { createGrouping } from './group'

/**
 * The cards of a feed, newest first. What several events tell of one deed, gifts with all who got
 * them, what lives on one card (hype trains, polls, predictions, goals, charity campaigns, shared
 * chats), streams that flap, follows that come together and the plain lines of chat of a minute are
 * one card each. Whatever order the same events came in, the cards are the same.
 * @param events newest first
 */
export const groupEvents = (events: readonly FeedEvent[]): Entry[] => createGrouping()(events)
