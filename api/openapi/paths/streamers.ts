import { json, type Route } from '../route'
import { list, object, ref, text } from '../schema'

const cursors = {
  channel: { ...text, description: 'One Pusher channel; without it all that the token may hear' },
  epoch: list(text),
  after: list({ type: 'integer', minimum: 0 }),
}

/** A streamer, and what happens there. */
export const streamersRoutes: readonly Route[] = [
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
]
