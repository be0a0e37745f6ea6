import { json, type Route } from '../route'
import { integer, list, object, text } from '../schema'

/** What Pusher’s clients and Pusher itself ask. */
export const pusherRoutes: readonly Route[] = [
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
      properties: { time_ms: integer, events: list(object({})) },
    },
    answers: { 204: { description: 'Taken' } },
    refusals: [400, 403],
  },
]
