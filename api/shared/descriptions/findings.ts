import type { Descriptor, DescriptorTable } from './descriptor'

/** What a check is about. */
export type CheckId =
  | 'settings'
  | 'app-token'
  | 'redirect'
  | 'callback'
  | 'signatures'
  | 'clock'
  | 'pusher'
  | 'embed'
  | 'subscriptions'
  | 'proxy'
  | 'processes'

/** What the checks can find, and the facts of it that words name. Never a secret. */
export const findings = {
  'settings-ok': [],
  'unsigned-ignored': [],

  'no-client-secret': [],
  'twitch-answers': ['used', 'max'],
  'sandbox-answers': ['used', 'max'],
  'twitch-refused': ['status'],
  'twitch-failing': ['status'],
  'twitch-slow': [],
  'twitch-unreachable': [],
  'twitch-unreadable': [],

  'redirect-sandbox': [],
  'redirect-ok': ['url'],
  'redirect-mock': [],
  'redirect-unknown': ['url'],
  'log-in-silent': [],

  'callback-sandbox': [],
  'callback-ok': ['url'],
  'callback-no-https': ['url'],
  'callback-elsewhere': ['url'],

  'signatures-ok': [],
  'signatures-failing': ['count'],
  'signatures-strange': ['count'],
  'signatures-unknown': ['url'],

  'clock-local': [],
  'clock-ok': ['seconds'],
  'clock-unknown': [],
  'clock-wrong': ['seconds'],

  'pusher-embedded': [],
  'pusher-ok': [],
  'pusher-refused': ['host', 'status'],
  'pusher-failing': ['host', 'status'],
  'pusher-slow': ['host'],
  /** `reason` is the code of the network's error. */
  'pusher-unreachable': ['host', 'reason'],
  'pusher-untrusted': ['host', 'reason'],

  'embed-ok': ['host'],
  'embed-address': ['host'],
  'embed-no-https': ['url'],

  'subscriptions-none': [],
  'subscriptions-ok': ['count'],
  'subscriptions-elsewhere': ['count'],
  /** `endings` are Twitch's statuses, with spaces between. */
  'subscriptions-broken': ['count', 'all', 'endings'],

  'proxy-none': [],
  'proxy-trusted': ['count'],
  'proxy-untrusted': [],

  'processes-apart': [],

  'check-failed': [],
} as const satisfies DescriptorTable

export type FindingCode = keyof typeof findings

/** What a check has found, as data. */
export type Found<Code extends FindingCode = FindingCode> = Descriptor<typeof findings, Code>
