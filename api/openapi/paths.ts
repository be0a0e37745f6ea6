import { wandButtonNames } from '../lab/wand'

type Schema = Record<string, unknown>

/** A route of the API as its description has it. */
export interface Route {
  method: 'get' | 'post' | 'put' | 'delete'
  path: string
  summary: string
  description?: string
  /** `optional`: restricted events need it. */
  token?: 'required' | 'optional'
  query?: Record<string, Schema>
  headers?: Record<string, Schema>
  body?: { required?: readonly string[]; properties: Record<string, Schema>; type?: string }
  /** The answer when all is well; a status without a body has no schema. */
  answers: Record<number, { description: string; schema?: Schema; type?: string }>
  /** Statuses of refusals; all have the same body. */
  refusals?: readonly number[]
}

const text = { type: 'string' }
const list = (items: Schema): Schema => ({ type: 'array', items })
const object = (properties: Record<string, Schema>): Schema => ({ type: 'object', properties })
const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` })
const json = (description: string, schema: Schema) => ({ 200: { description, schema } })

const message = {
  'Twitch-Eventsub-Message-Id': text,
  'Twitch-Eventsub-Message-Timestamp': { ...text, format: 'date-time' },
  'Twitch-Eventsub-Message-Signature': {
    ...text,
    description: 'sha256= and the HMAC-SHA256 over id, timestamp and the raw body',
  },
  'Twitch-Eventsub-Message-Type': {
    enum: ['notification', 'webhook_callback_verification', 'revocation'],
  },
}

const cursors = {
  channel: { ...text, description: 'One Pusher channel; without it all that the token may hear' },
  epoch: list(text),
  after: list({ type: 'integer', minimum: 0 }),
}

/** Every route, in the order of the README. */
export const routes: readonly Route[] = [
  {
    method: 'get',
    path: '/api/config',
    summary: 'Public settings',
    answers: json(
      'Which Twitch and which Pusher the page is to use',
      object({ twitch: object({}), pusher: object({}) }),
    ),
  },
  {
    method: 'get',
    path: '/api/auth/login',
    summary: 'To Twitch’s authorize page, for an implicit grant',
    query: { scopes: text, state: text },
    answers: { 302: { description: 'Twitch’s authorize page, or the sandbox’s' } },
    refusals: [400],
  },
  {
    method: 'get',
    path: '/api/auth/session',
    summary: 'Whose token this is, as Twitch says now',
    token: 'required',
    answers: json(
      'The viewer',
      object({ login: text, userId: text, scopes: list(text), expiresIn: { type: 'integer' } }),
    ),
    refusals: [401, 429, 503],
  },
  {
    method: 'delete',
    path: '/api/auth/session',
    summary: 'Revokes the token at Twitch',
    token: 'required',
    answers: { 204: { description: 'It is of no more use' } },
    refusals: [401, 429, 503],
  },
  {
    method: 'get',
    path: '/api/streamers/{login}',
    summary: 'A streamer’s profile and, if live, the stream',
    token: 'optional',
    answers: json('The profile', ref('Profile')),
    refusals: [400, 401, 404, 429, 503],
  },
  {
    method: 'get',
    path: '/api/streamers/{login}/programme',
    summary: 'What the channel has shown and will show: plans, recordings, clips',
    token: 'optional',
    answers: json(
      'The next streams, soonest first; recordings, newest first; clips of the last month',
      ref('Programme'),
    ),
    refusals: [400, 401, 404, 429, 503],
  },
  {
    method: 'put',
    path: '/api/streamers/{login}/subscriptions',
    summary: 'Makes the EventSub subscriptions that Twitch allows',
    token: 'required',
    answers: json(
      'How each topic stands',
      object({ topics: list(ref('Topic')), cost: object({}) }),
    ),
    refusals: [400, 401, 404, 429, 503],
  },
  {
    method: 'get',
    path: '/api/streamers/{login}/events',
    summary: 'What the history holds after a seq, oldest first',
    token: 'optional',
    query: cursors,
    answers: json(
      'Events',
      object({ epoch: text, complete: { type: 'boolean' }, events: list(ref('AnyEnvelope')) }),
    ),
    refusals: [400, 401, 403, 429, 503],
  },
  {
    method: 'get',
    path: '/api/streamers/{login}/events/stream',
    summary: 'Events as Server-Sent Events',
    description:
      'event: the type, id: epoch:seq, data: the envelope. Last-Event-ID brings what came since. Public topics need no token.',
    token: 'optional',
    query: { channel: text },
    headers: { 'Last-Event-ID': text },
    answers: {
      200: {
        description: 'It goes on until either side ends it',
        schema: text,
        type: 'text/event-stream',
      },
    },
    refusals: [400, 401, 403, 429, 503],
  },
  {
    method: 'get',
    path: '/api/streamers/{login}/events/{id}',
    summary: 'One event, whole',
    token: 'optional',
    answers: json('The envelope', ref('AnyEnvelope')),
    refusals: [400, 401, 404, 429, 503],
  },
  {
    method: 'get',
    path: '/api/callback',
    summary: 'The handshake of the WebSub webhooks before EventSub',
    query: { 'hub.challenge': text },
    answers: { 200: { description: 'The challenge', schema: text, type: 'text/plain' } },
    refusals: [400],
  },
  {
    method: 'post',
    path: '/api/callback',
    summary: 'EventSub: challenge, notification, revocation',
    headers: message,
    body: { properties: { subscription: object({}), event: {}, challenge: text } },
    answers: {
      200: { description: 'The challenge', schema: text, type: 'text/plain' },
      204: { description: 'Taken, or had before' },
    },
    refusals: [400, 403, 413, 503],
  },
  {
    method: 'post',
    path: '/api/pusher/auth',
    summary: 'Authorises private and presence channels',
    token: 'required',
    body: {
      type: 'application/x-www-form-urlencoded',
      required: ['socket_id', 'channel_name'],
      properties: { socket_id: text, channel_name: text },
    },
    answers: json('Pusher’s signature', object({ auth: text, channel_data: text })),
    refusals: [400, 401, 403, 429, 503],
  },
  {
    method: 'post',
    path: '/api/pusher/webhook',
    summary: 'Pusher’s webhooks: who is watched',
    headers: { 'X-Pusher-Key': text, 'X-Pusher-Signature': text },
    body: {
      required: ['events'],
      properties: { time_ms: { type: 'integer' }, events: list(object({})) },
    },
    answers: { 204: { description: 'Taken' } },
    refusals: [400, 403],
  },
  {
    method: 'post',
    path: '/api/lab/events',
    summary: 'Signs an event and sends it the way of a callback',
    description:
      'event: fields laid over the type’s sample. A replay is sent as it is, of any type.',
    token: 'optional',
    body: {
      required: ['streamer', 'type'],
      properties: { streamer: text, type: text, event: object({}), replay: { type: 'boolean' } },
    },
    answers: json('It is published', object({ id: text })),
    refusals: [400, 401, 403, 404, 429, 503],
  },
  {
    method: 'post',
    path: '/api/lab/copies',
    summary: 'A signed callback of an event, to send by yourself within ten minutes',
    token: 'optional',
    body: {
      required: ['streamer', 'type'],
      properties: { streamer: text, type: text, event: object({}), replay: { type: 'boolean' } },
    },
    answers: json('The request', object({ url: text, headers: object({}), body: text })),
    refusals: [400, 401, 403, 404, 429, 503],
  },
  {
    method: 'get',
    path: '/api/lab/callbacks',
    summary: 'What the inspector has seen, and the Pusher channel that tells what comes',
    token: 'required',
    query: { streamer: text },
    answers: json('Reports', object({ channel: text, reports: list(object({})) })),
    refusals: [400, 401, 403],
  },
  {
    method: 'post',
    path: '/api/lab/wands',
    summary: 'A code for the phones of an audience',
    token: 'optional',
    body: { required: ['streamer'], properties: { streamer: text } },
    answers: json('The code', object({ code: text, channel: text })),
    refusals: [400, 401, 403],
  },
  {
    method: 'post',
    path: '/api/lab/wands/{login}/taps',
    summary: 'What a phone of the audience taps; the wand is on while its presenter is',
    headers: { 'X-Phone': text },
    body: {
      required: ['code', 'button', 'nickname'],
      properties: {
        code: text,
        button: { enum: wandButtonNames },
        nickname: { ...text, maxLength: 25 },
      },
    },
    answers: json('It is published', object({ id: text })),
    refusals: [400, 403, 404, 429, 503],
  },
  {
    method: 'get',
    path: '/api/setup',
    summary: 'What is right and what is wrong with this installation',
    answers: json('Checks', object({ checks: list(object({})) })),
    refusals: [429],
  },
  {
    method: 'get',
    path: '/api/health',
    summary: 'Liveness, and what keeps it from being ready',
    answers: json(
      'It lives',
      object({
        status: text,
        live: { type: 'boolean' },
        ready: { type: 'boolean' },
        reasons: list(text),
      }),
    ),
  },
  {
    method: 'get',
    path: '/api/health/ready',
    summary: 'Readiness',
    answers: {
      200: { description: 'Ready', schema: object({}) },
      503: { description: 'Send requests elsewhere', schema: object({}) },
    },
  },
  {
    method: 'get',
    path: '/api/metrics',
    summary: 'Prometheus metrics',
    token: 'optional',
    answers: { 200: { description: 'Metrics', schema: text, type: 'text/plain' } },
    refusals: [401, 403],
  },
  {
    method: 'get',
    path: '/api/openapi.json',
    summary: 'This description',
    answers: json('OpenAPI 3.1', object({})),
  },
  {
    method: 'get',
    path: '/api/schemas/envelope.json',
    summary: 'JSON Schema of the envelope and of every payload',
    answers: json('JSON Schema 2020-12', object({})),
  },
  {
    method: 'get',
    path: '/api/types.d.ts',
    summary: 'The same as types of TypeScript',
    answers: { 200: { description: 'A module to import from', schema: text, type: 'text/plain' } },
  },
]
