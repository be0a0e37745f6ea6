import { ageInWords } from '../age'
import { jsonProblemInWords } from '../json-problem'
import type { outcomes } from './outcomes'
import type { Fact, Wording } from './descriptor'

/** What became of a callback, in words; of a refusal also how to fix it. */
export interface OutcomeWords {
  message: string
  hint?: string
}

const ago = (seconds: Fact) => ageInWords(Number(seconds) * 1000)

const signIt =
  'Sign message id + timestamp + the raw body with EVENTSUB_SECRET: sha256=HMAC in lower-case hex'
const sendTime =
  'Send Twitch-Eventsub-Message-Timestamp as the time of sending, RFC 3339, and sign it again'
const sendMessage = 'Send an EventSub message: {"subscription": {"type": …}, "event": {…}}'
const sendWhole = 'Send {"subscription": {"type": …, "version": …, "condition": {…}}, "event": {…}}'
const pusherTakes = 'Pusher takes types of up to 200 characters and events of up to 10 KB'
const sendOld = 'Send {"data": [{"user_name": …, "title": …, "type": "live", "viewer_count": 0}]}'
const noMessage = (problem: string) => `Not an EventSub message: ${problem}`

/** English: the API's own words. */
export const outcomeWords: Wording<typeof outcomes, OutcomeWords> = {
  published: () => ({ message: 'Published' }),
  'published-test': () => ({ message: 'Published as a test' }),
  'published-replay': () => ({ message: 'Published as a replay' }),
  'published-unknown': ({ type }) => ({
    message: `Published to the broadcaster only: EventSub has no type ${type}`,
  }),
  'published-unknown-test': ({ type }) => ({
    message: `Published as a test by its raw name: EventSub has no type ${type}`,
  }),
  nowhere: () => ({
    message: 'Accepted but not published: this type belongs to no channel',
  }),
  'unknown-nowhere': ({ type }) => ({
    message: `Accepted but not published: EventSub has no type ${type}, and it doesn’t say whose channel it was on`,
  }),
  'no-streamer': () => ({
    message: 'Accepted but not published: it doesn’t say whose channel it was on',
  }),
  duplicate: ({ id, seconds }) => ({
    message: `Duplicate of ${id}, accepted ${ago(seconds)} ago: not published again`,
  }),
  'challenge-answered': () => ({ message: 'Challenge answered' }),
  'revocation-noted': () => ({ message: 'Revocation noted' }),
  'revocation-unsigned': () => ({ message: 'Revocation ignored: it is not signed' }),
  'empty-list': () => ({ message: 'Legacy payload (2019) with an empty list: nothing to publish' }),

  'signature-missing': () => ({
    message: 'The callback is not signed: the header Twitch-Eventsub-Message-Signature is missing',
    hint: 'Send Twitch-Eventsub-Message-Id, -Timestamp and -Signature, made with EVENTSUB_SECRET',
  }),
  'id-missing': () => ({
    message: 'The header Twitch-Eventsub-Message-Id is missing: it is part of what is signed',
    hint: signIt,
  }),
  'timestamp-missing': () => ({
    message:
      'The header Twitch-Eventsub-Message-Timestamp is missing: it is part of what is signed',
    hint: signIt,
  }),
  'signature-malformed': () => ({
    message: 'The signature is not sha256= and 64 hex digits in lower case',
    hint: signIt,
  }),
  'signature-wrong': ({ bytes, bodyBytes }) => ({
    message: `Signed with another secret, or changed after it was signed. Signed here: ${bytes} bytes, ${bodyBytes} of them the body`,
    hint: signIt,
  }),
  'timestamp-unreadable': () => ({ message: 'The timestamp can’t be read', hint: sendTime }),
  'timestamp-old': ({ seconds }) => ({
    message: `The timestamp is ${ago(seconds)} old: Twitch allows 10`,
    hint: sendTime,
  }),
  'timestamp-ahead': ({ seconds }) => ({
    message: `The timestamp is ${ago(seconds)} ahead of the clock here: Twitch allows 10`,
    hint: sendTime,
  }),
  'body-too-large': ({ kib }) => ({
    message: `The body is larger than ${kib} KiB`,
    hint: 'Send a smaller one: no Twitch event is this large',
  }),
  'not-utf8': () => ({
    message: 'The body is not JSON: it isn’t UTF-8 text',
    hint: sendMessage,
  }),
  'not-json': (problem) => ({
    message: `The body is not JSON: ${jsonProblemInWords(problem)}`,
    hint: sendMessage,
  }),
  'not-parsable': () => ({
    message: 'The body is not JSON: it can’t be parsed',
    hint: sendMessage,
  }),
  'no-message': () => ({ message: noMessage('it isn’t an object'), hint: sendWhole }),
  'field-missing': ({ path }) => ({ message: noMessage(`${path} is missing`), hint: sendWhole }),
  'field-wrong': ({ path, problem }) => ({
    message: noMessage(`${path}: ${problem}`),
    hint: sendWhole,
  }),
  'old-body': () => ({
    message: noMessage('it is the legacy payload of 2019, which Twitch sent until 2021'),
    hint: `${sendWhole}. The legacy payload is accepted only with ALLOW_UNSIGNED_CALLBACKS`,
  }),
  'old-body-wrong': ({ path, problem }) => ({
    message: `The legacy payload (2019) isn’t valid: ${path}: ${problem}`,
    hint: sendOld,
  }),
  'type-too-long': () => ({
    message: noMessage('subscription.type is too long for Pusher'),
    hint: pusherTakes,
  }),
  'names-too-long': () => ({
    message: noMessage('the id, the version or the name of the streamer is too long for Pusher'),
    hint: pusherTakes,
  }),
  'streamer-missing': () => ({
    message: 'The event doesn’t say whose channel it happened on',
    hint: 'Add event.broadcaster_user_login (event.to_broadcaster_user_login for a raid)',
  }),
  'publisher-unavailable': ({ reason }) => ({
    message: String(reason),
    hint: 'Send it again in a few seconds',
  }),
  'refused-by-pusher': ({ reason }) => ({
    message: `Pusher refuses this event: ${reason}`,
    hint: 'Change the event: sending it again as it is won’t help',
  }),
  'store-unavailable': ({ reason }) => ({
    message: String(reason),
    hint: 'Send it again in a few seconds',
  }),
  'under-way': () => ({
    message: 'Another process is publishing the event with this id right now',
    hint: 'Send it again in a few seconds',
  }),
  internal: () => ({
    message: 'Something went wrong on the server',
    hint: 'Try again; the server log has details',
  }),
}
