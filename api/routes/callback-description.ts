import * as v from 'valibot'
import { empty, text } from '../openapi/answers'
import { describe } from '../openapi/describe'

/** What the handshake's route is. */
export const handshake = describe('The handshake of the WebSub webhooks before EventSub', {
  query: { 'hub.challenge': { type: 'string' } },
  answers: text('The challenge'),
  refuses: [400],
})

/** What the callback's route is. */
export const describedCallback = describe('EventSub: challenge, notification, revocation', {
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
  answers: {
    ...text('The challenge'),
    ...empty('Taken, or had before; Callback-Outcome says what became of a test'),
  },
  refuses: [400, 403, 413, 503],
})
