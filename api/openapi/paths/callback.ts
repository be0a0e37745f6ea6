import type { Route } from '../route'
import { object, text } from '../schema'

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

/** Where events come in. */
export const callbackRoutes: readonly Route[] = [
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
]
