import * as v from 'valibot'
import { empty, text } from '../openapi/answers'
import { describe, describedBy } from '../openapi/describe'

/** What the handshake's route is. */
export const handshake = describe('The handshake of the WebSub webhooks before EventSub', {
  query: { 'hub.challenge': { type: 'string' } },
  answers: text('The challenge'),
  refuses: [400],
})

/** Says what the callback's route is, by its first middleware. */
export const describedCallback = <Middleware extends object>(first: Middleware): Middleware =>
  describedBy(first, 'EventSub: challenge, notification, revocation', {
    headers: {
      'Twitch-Eventsub-Message-Id': { type: 'string' },
      'Twitch-Eventsub-Message-Timestamp': { type: 'string', format: 'date-time' },
      'Twitch-Eventsub-Message-Signature': {
        type: 'string',
        description: 'sha256= and the HMAC-SHA256 over id, timestamp and the raw body',
      },
      'Twitch-Eventsub-Message-Type': {
        enum: ['notification', 'webhook_callback_verification', 'revocation'],
      },
    },
    body: v.object({
      subscription: v.optional(v.looseObject({})),
      event: v.optional(v.any()),
      challenge: v.optional(v.string()),
    }),
    answers: { ...text('The challenge'), ...empty('Taken, or had before') },
    refuses: [400, 403, 413, 503],
  })
