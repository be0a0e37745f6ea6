import { channel } from './channel'
import { chat } from './chat'
import { people } from './people'
import { support } from './support'
import type { FirstTexts } from '../types'

/** English, but for the events that few viewers see. */
export const texts: FirstTexts = {
  events: { ...channel, ...support, ...chat, ...people },
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
}
