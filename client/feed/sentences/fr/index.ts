import { channel } from './channel'
import { chat } from './chat'
import { people } from './people'
import { support } from './support'
import type { FirstTexts } from '../types'

/** French, but for the events that few viewers see. */
export const texts: FirstTexts = {
  events: { ...channel, ...support, ...chat, ...people },
  families: {
    channel: 'Stream',
    support: 'Soutien',
    chat: 'Chat',
    moderation: 'Modération',
    points: 'Points',
    votes: 'Votes',
    people: 'Communauté',
    app: 'Application',
  },
}
