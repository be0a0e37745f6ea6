import { reasonWords } from '../../../api/shared/descriptions/reasons'

/** Rich mode: events by the viewer's own log-in. */
export const texts = {
  label: 'Rich mode',
  why: 'Your own log-in brings subs, gifts, raids and announcements of any channel, without the streamer’s consent. Only this page sees them.',
  on: (count: number) => `On · ${count} ${count === 1 ? 'topic' : 'topics'} by your own log-in`,
  /** None of the topics comes, and none will. */
  refused: (reason: string) => `Twitch does not allow it: ${reason}`,
  /** None of them comes yet. */
  waiting: (reason: string) => `Nothing comes yet: ${reason}. Trying again…`,
  missing: 'These do not come',
  reasons: reasonWords,
  states: {
    off: 'Off',
    'needs-scope': 'Twitch will ask you to let us read chat with your name.',
    connecting: 'Connecting to Twitch…',
    reconnecting: 'Reconnecting to Twitch…',
  },
  logIn: 'Allow it at Twitch',
}

/** The same in any language. */
export type Texts = typeof texts
