import { reasonWords } from '../../../api/shared/descriptions/reasons'

/** Rich mode: chat events by the viewer's own log-in. */
export const texts = {
  label: 'Chat events (your login)',
  why: 'Use your own Twitch login to receive subs, gifts, raids and announcements from any channel. Only you see them.',
  on: (count: number) =>
    `On · ${count} ${count === 1 ? 'event type' : 'event types'} by your own login`,
  /** None of the topics comes, and none will. */
  refused: (reason: string) => `Twitch doesn’t allow it: ${reason}`,
  /** None of them comes yet. */
  waiting: (reason: string) => `Nothing yet: ${reason}. Trying again…`,
  missing: 'Not available',
  reasons: reasonWords,
  states: {
    off: 'Off',
    'needs-scope': 'Twitch will ask for: read chat.',
    connecting: 'Connecting to Twitch…',
    reconnecting: 'Reconnecting to Twitch…',
  },
  logIn: 'Continue on Twitch',
}

/** The same in any language. */
export type Texts = typeof texts
