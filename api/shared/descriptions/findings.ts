import type { Descriptor, DescriptorTable } from './descriptor'

/** What a check is about. */
export type CheckId =
  | 'settings'
  | 'app-token'
  | 'redirect'
  | 'callback'
  | 'clock'
  | 'pusher'
  | 'embed'
  | 'subscriptions'

/** What the checks can find, and the facts of it that words name. Never a secret. */
export const findings = {
  'settings-ok': [],
  'unsigned-ignored': [],

  'no-client-secret': [],
  'twitch-answers': ['used', 'max'],
  'sandbox-answers': ['used', 'max'],
  /** `reason` in English. */
  'no-app-token': ['reason'],

  'redirect-sandbox': [],
  'redirect-ok': ['url'],
  'redirect-mock': [],
  'redirect-unknown': ['url'],
  'log-in-silent': [],

  'callback-sandbox': [],
  'callback-ok': ['url'],
  'callback-no-https': ['url'],
  'callback-elsewhere': ['url'],

  'clock-local': [],
  'clock-ok': ['seconds'],
  'clock-unknown': [],
  'clock-wrong': ['seconds'],

  'pusher-embedded': [],
  'pusher-ok': [],
  'pusher-refused': [],

  'embed-ok': ['host'],
  'embed-address': ['host'],
  'embed-no-https': ['url'],

  'subscriptions-none': [],
  'subscriptions-ok': ['count'],
  'subscriptions-elsewhere': ['count'],
  /** `endings` are Twitch's statuses, with spaces between. */
  'subscriptions-broken': ['count', 'all', 'endings'],

  'check-failed': [],
} as const satisfies DescriptorTable

export type FindingCode = keyof typeof findings

/** What a check has found, as data. */
export type Found<Code extends FindingCode = FindingCode> = Descriptor<typeof findings, Code>
