import { wandButtonNames } from '../../lab/wand'
import { json, type Route } from '../route'
import { list, object, text } from '../schema'

/** The Event Lab. */
export const labRoutes: readonly Route[] = [
  {
    method: 'post',
    path: '/api/lab/events',
    summary: 'Signs an event and sends it the way of a callback',
    description:
      'event: fields laid over the type’s sample. A replay is sent as it is, of any type.',
    token: 'optional',
    body: {
      required: ['streamer', 'type'],
      properties: {
        streamer: text,
        type: text,
        event: object({}),
        replay: { type: 'boolean' },
        public: { type: 'boolean', description: 'By the public address, as Twitch would' },
      },
    },
    answers: json('It is published', object({ id: text })),
    refusals: [400, 401, 403, 404, 429, 502, 503],
  },
  {
    method: 'post',
    path: '/api/lab/copies',
    summary: 'A signed callback of an event, to send by yourself within ten minutes',
    token: 'optional',
    body: {
      required: ['streamer', 'type'],
      properties: { streamer: text, type: text, event: object({}) },
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
]
