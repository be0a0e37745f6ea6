import {
  isDescriptor,
  worded,
  type Fact,
  type Descriptor,
  type DescriptorTable,
  type Wording,
} from './descriptor'

/** Why a topic does not work: by Twitch's status of its subscription, or by Twitch's refusal of it. */
export const reasons = {
  webhook_callback_verification_failed: [],
  notification_failures_exceeded: [],
  beta_maintenance: [],
  authorization_revoked: [],
  moderator_removed: [],
  chat_user_banned: [],
  user_removed: [],
  version_removed: [],
  /** A status that we don't know. */
  ended: ['status'],
  /** In Twitch's own words. */
  refused: ['words'],
  answered: ['status'],
  unanswered: [],
} as const satisfies DescriptorTable

/** Why a topic does not work, as data. */
export type Reason = Descriptor<typeof reasons>

/** English: the API's own words. */
export const reasonWords: Wording<typeof reasons, string> = {
  webhook_callback_verification_failed: () =>
    'Twitch couldn’t confirm the callback: PUBLIC_URL must be reachable over HTTPS',
  notification_failures_exceeded: () => 'Twitch gave up after too many failed deliveries',
  beta_maintenance: () => 'Twitch paused this beta for maintenance',
  authorization_revoked: () => 'Consent was withdrawn',
  moderator_removed: () => 'Whoever granted it no longer moderates here',
  chat_user_banned: () => 'The account that reads the chat is banned there',
  user_removed: () => 'Twitch says this account no longer exists',
  version_removed: () => 'Twitch removed this version. Update this program',
  ended: ({ status }) => `Twitch ended it: ${status}`,
  refused: ({ words }) => String(words),
  answered: ({ status }) => `Twitch responded with ${status}`,
  unanswered: () => 'Twitch didn’t respond',
}

/** Why a subscription has ended, by the status that Twitch gives it. */
export function reasonOf(status: string): Reason {
  const received = { code: status, facts: {} }
  return isDescriptor(reasons, received) ? received : { code: 'ended', facts: { status } }
}

/** The reasons behind several statuses, which stand with spaces between. */
export const wordedEndings = (wording: Wording<typeof reasons, string>, statuses: Fact) =>
  String(statuses)
    .split(' ')
    .map((status) => worded(wording, reasonOf(status)))
