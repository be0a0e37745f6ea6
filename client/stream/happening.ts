import type { FeedEvent } from '../../api/shared/listen/feed-event'
import type { Twins } from '../../api/shared/listen/event-list'
import { fieldsIn, type Fields } from '../feed/fields'

/** Two ways of telling lie this far apart at most, in ms. */
const SPAN_MS = 15_000

/** The gifter; Twitch names the anonymous one in one way and leaves it out in the other. */
const giver = (fields: Fields, prefix: string, anonymous: string): unknown =>
  fields[anonymous] === true ? 'anonymous' : fields[`${prefix}_id`]

/** What a chat notice tells, by its `notice_type`. */
const notices: Readonly<Record<string, (event: Fields, facts: Fields) => unknown[]>> = {
  sub: (event) => ['sub', event['chatter_user_id']],
  resub: (event, facts) => ['resub', event['chatter_user_id'], facts['cumulative_months']],
  sub_gift: (_event, facts) => ['gifted', facts['recipient_user_id']],
  community_sub_gift: (event, facts) => [
    'gift',
    giver(event, 'chatter_user', 'chatter_is_anonymous'),
    facts['total'],
  ],
  raid: (_event, facts) => ['raid', facts['user_id']],
  charity_donation: (event, facts) => [
    'donation',
    event['chatter_user_id'],
    fieldsIn(facts['amount'])['value'],
  ],
}

/** What the topics of their own tell. */
const topics: Readonly<Record<string, (event: Fields) => unknown[]>> = {
  'channel.subscribe': (event) => [event['is_gift'] ? 'gifted' : 'sub', event['user_id']],
  'channel.subscription.message': (event) => [
    'resub',
    event['user_id'],
    event['cumulative_months'],
  ],
  'channel.subscription.gift': (event) => [
    'gift',
    giver(event, 'user', 'is_anonymous'),
    event['total'],
  ],
  'channel.raid': (event) => ['raid', event['from_broadcaster_user_id']],
  'channel.charity_campaign.donate': (event) => [
    'donation',
    event['user_id'],
    fieldsIn(event['amount'])['value'],
  ],
}

/** What happened, whichever way it is told. */
function happening({ type, event: told }: FeedEvent): string {
  const event = fieldsIn(told)
  const notice = String(event['notice_type'] ?? '')
  if (type === 'channel.chat.notification' && Object.hasOwn(notices, notice)) {
    return JSON.stringify(notices[notice]?.(event, fieldsIn(event[notice])))
  }
  return JSON.stringify(Object.hasOwn(topics, type) ? topics[type]?.(event) : [type, event])
}

/** Whether two events tell the same, one of them by the viewer's own log-in. */
export function isSameHappening(a: FeedEvent, b: FeedEvent): boolean {
  if ((a.channel === RICH) === (b.channel === RICH)) return false
  return Math.abs(a.receivedAt - b.receivedAt) <= SPAN_MS && happening(a) === happening(b)
}

/** The lane of the feed for what comes by the viewer's own log-in, beside Pusher's channels. */
export const RICH = 'rich'

/** Of two that tell the same: the topic of its own says more than a chat notice, and what everybody sees more than what one sees. */
export function richer(a: FeedEvent, b: FeedEvent): FeedEvent {
  if (a.type !== b.type) return a.type === 'channel.chat.notification' ? b : a
  return a.channel === RICH ? b : a
}

/** How the same happening is found, and which way of telling it stays. */
export const twins: Twins = { isSameHappening, richer }
