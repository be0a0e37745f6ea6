import { app } from './en/app'
import { channel } from './en/channel'
import { chat } from './en/chat'
import { moderating } from './en/moderation'
import { people } from './en/people'
import { rewards } from './en/points'
import { support } from './en/support'
import { texts } from './en/texts'
import { voting } from './en/votes'
import type { Locale } from './locale'

/** English. */
export const en = {
  code: 'en',
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
    support: 'Support',
    chat: 'Chat',
    moderation: 'Moderation',
    points: 'Points',
    votes: 'Votes',
    people: 'People',
    app: 'App',
  },
  texts,
} satisfies Locale
