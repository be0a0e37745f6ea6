import { ageInWords } from '../age'
import { jsonProblemInWords } from '../json-problem'
import type { outcomes } from './outcomes'
import type { Fact, Wording } from './descriptor'

/** What became of a callback, in words; of a refusal also how to mend it. */
export interface OutcomeWords {
  message: string
  hint?: string
}

const ago = (seconds: Fact) => ageInWords(Number(seconds) * 1000)

const signIt =
  'Sign message id + timestamp + the raw body with EVENTSUB_SECRET: sha256=HMAC in lower-case hex'
const sendTime =
  'Send Twitch-Eventsub-Message-Timestamp as the time of sending, RFC 3339, and sign it anew'
const sendMessage = 'Send an EventSub message: {"subscription": {"type": …}, "event": {…}}'
const sendWhole = 'Send {"subscription": {"type": …, "version": …, "condition": {…}}, "event": {…}}'
const pusherTakes = 'Pusher takes types of up to 200 characters and events of up to 10 KB'
const sendOld = 'Send {"data": [{"user_name": …, "title": …, "type": "live", "viewer_count": 0}]}'
const noMessage = (problem: string) => `This is no message of EventSub: ${problem}`

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
    message: 'Accepted and published nowhere: this type belongs to no channel',
  }),
  'unknown-nowhere': ({ type }) => ({
    message: `Accepted and published nowhere: EventSub has no type ${type}, and it does not say on whose channel it was`,
  }),
  'no-streamer': () => ({
    message: 'Accepted and published nowhere: it does not say on whose channel it was',
  }),
  duplicate: ({ id, seconds }) => ({
    message: `Duplicate of ${id}, which was taken ${ago(seconds)} ago: not published again`,
  }),
  'challenge-answered': () => ({ message: 'Challenge answered' }),
  'revocation-noted': () => ({ message: 'Revocation noted' }),
  'revocation-unsigned': () => ({ message: 'Revocation ignored: it is not signed' }),
  'empty-list': () => ({ message: 'An empty list of 2019: nothing to publish' }),

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
    message: `Signed with another secret, or changed on the way: ${bytes} bytes are signed here, ${bodyBytes} of them the body`,
    hint: signIt,
  }),
  'timestamp-unreadable': () => ({ message: 'The timestamp can’t be read', hint: sendTime }),
  'timestamp-old': ({ seconds }) => ({
    message: `The timestamp is ${ago(seconds)} old: Twitch’s rule is 10`,
    hint: sendTime,
  }),
  'timestamp-ahead': ({ seconds }) => ({
    message: `The timestamp is ${ago(seconds)} ahead of the clock here: Twitch’s rule is 10`,
    hint: sendTime,
  }),
  'body-too-large': ({ kib }) => ({
    message: `The body is larger than ${kib} KiB`,
    hint: 'Send a smaller one: no event of Twitch is of this size',
  }),
  'not-utf8': () => ({
    message: 'The body is not JSON: it is not text in UTF-8',
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
  'no-message': () => ({ message: noMessage('it is no object of fields'), hint: sendWhole }),
  'field-missing': ({ path }) => ({ message: noMessage(`${path} is missing`), hint: sendWhole }),
  'field-wrong': ({ path, problem }) => ({
    message: noMessage(`${path}: ${problem}`),
    hint: sendWhole,
  }),
  'old-body': () => ({
    message: noMessage('it is the body of 2019, which Twitch sent until 2021'),
    hint: `${sendWhole}. The body of 2019 is taken with ALLOW_UNSIGNED_CALLBACKS only`,
  }),
  'old-body-wrong': ({ path, problem }) => ({
    message: `The body of 2019 is not right: ${path}: ${problem}`,
    hint: sendOld,
  }),
  'type-too-long': () => ({
    message: noMessage('subscription.type is too long for Pusher'),
    hint: pusherTakes,
  }),
  'names-too-long': () => ({
    message: noMessage('The id, the version or the name of the streamer is too long for Pusher'),
    hint: pusherTakes,
  }),
  'streamer-missing': () => ({
    message: 'The event does not say on whose channel it happened',
    hint: 'Add event.broadcaster_user_login (event.to_broadcaster_user_login for a raid)',
  }),
  'publisher-unavailable': ({ reason }) => ({
    message: String(reason),
    hint: 'Send it again in a few seconds',
  }),
  'refused-by-pusher': ({ reason }) => ({
    message: `Pusher refuses this event: ${reason}`,
    hint: 'Change the event: as it is, no new try will help',
  }),
  internal: () => ({
    message: 'The server made a mistake',
    hint: 'Try again; the server log says more',
  }),
}
