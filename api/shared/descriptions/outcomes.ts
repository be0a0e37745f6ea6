import type { Descriptor, DescriptorTable } from './descriptor'

/** What can become of a callback, and the facts of it that words name. */
export const outcomes = {
  published: [],
  'published-test': [],
  'published-replay': [],
  /** Of a type that EventSub doesn't have: it goes by its raw name, to the broadcaster only. */
  'published-unknown': ['type'],
  /** A test of one, which goes to all. */
  'published-unknown-test': ['type'],
  nowhere: [],
  'unknown-nowhere': ['type'],
  'no-streamer': [],
  /** How long ago (s) the first of this id was taken. */
  duplicate: ['id', 'seconds'],
  'challenge-answered': [],
  'revocation-noted': [],
  'revocation-unsigned': [],
  'empty-list': [],

  'signature-missing': [],
  'id-missing': [],
  'timestamp-missing': [],
  'signature-malformed': [],
  'signature-wrong': ['bytes', 'bodyBytes'],
  'timestamp-unreadable': [],
  'timestamp-old': ['seconds'],
  'timestamp-ahead': ['seconds'],
  'body-too-large': ['kib'],
  'not-utf8': [],
  /** `expected` is a JsonPart; `found` is '' at the end of the text. */
  'not-json': ['expected', 'line', 'column', 'found'],
  'not-parsable': [],
  'no-message': [],
  'field-missing': ['path'],
  'field-wrong': ['path', 'problem'],
  /** What Twitch sent until 2021, where it isn't taken; and where it is, but isn't right. */
  'old-body': [],
  'old-body-wrong': ['path', 'problem'],
  'type-too-long': [],
  'names-too-long': [],
  'streamer-missing': [],
  /** `reason` holds no secret. */
  'publisher-unavailable': ['reason'],
  'refused-by-pusher': ['reason'],
  /** `reason` holds no secret. */
  'store-unavailable': ['reason'],
  'under-way': [],
  internal: [],
} as const satisfies DescriptorTable

/** What became of a callback, as data. */
export type Outcome<Code extends keyof typeof outcomes = keyof typeof outcomes> = Descriptor<
  typeof outcomes,
  Code
>
