import { app } from './fr/app'
import { channel } from './fr/channel'
import { chat } from './fr/chat'
import { moderating } from './fr/moderation'
import { people } from './fr/people'
import { rewards } from './fr/points'
import { support } from './fr/support'
import { texts } from './fr/texts'
import { voting } from './fr/votes'
import type { Locale } from './locale'

/** French. */
export const fr = {
  code: 'fr',
  events: {
    ...channel,
    ...support,
    ...chat,
    ...moderating,
    ...rewards,
    ...voting,
    ...people,
    ...app,
  },
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
} satisfies Locale
