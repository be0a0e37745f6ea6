import { channel } from './channel'
import { chat } from './chat'
import { people } from './people'
import { rewards } from './points'
import { support } from './support'
import { texts } from '../../../language/texts/fr'
import { voting } from './votes'
import type { FirstTexts } from '../locale'

/** French, but for the events that few viewers see. */
export const first = {
  code: 'fr',
  events: { ...channel, ...support, ...chat, ...rewards, ...voting, ...people },
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
  texts,
} satisfies FirstTexts
