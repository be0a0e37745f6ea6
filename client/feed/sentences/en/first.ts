import { channel } from './channel'
import { chat } from './chat'
import { people } from './people'
import { rewards } from './points'
import { support } from './support'
import { texts } from '../../../language/texts/en'
import { voting } from './votes'
import type { FirstTexts } from '../locale'

/** English, but for the events that few viewers see. */
export const first = {
  code: 'en',
  events: { ...channel, ...support, ...chat, ...rewards, ...voting, ...people },
  families: {
    channel: 'Stream',
    support: 'Support',
    chat: 'Chat',
    moderation: 'Moderation',
    points: 'Points',
    votes: 'Votes',
    people: 'People',
    app: 'App',
  },
  texts,
} satisfies FirstTexts
