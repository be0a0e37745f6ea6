/** The feed and its cards. */
export const texts = {
  heading: 'Events',
  families: 'Kinds of events',
  pause: 'Pause',
  resume: 'Resume',
  newEvents: (count: number) => `${count} new ${count === 1 ? 'event' : 'events'}`,
  catchUp: 'Catch me up',
  search: 'Search events',
  minimumAmount: 'Minimum amount',
  minimumShort: 'At least',
  presets: 'Show',
  ownFilter: 'My own',
  presetNames: {
    everything: 'Everything',
    support: 'Support',
    community: 'Community',
    stream: 'Stream',
    moderation: 'Moderation',
    tests: 'Tests',
  },
  beforeOpening: 'Before you opened this page',
  older: 'Show older events',
  /** A card of several events. */
  parts: (count: number) => `${count} ${count === 1 ? 'event' : 'events'} on this card`,
  giftedBySomebody: (count: number) => `${count} subs were gifted`,
  recipients: (names: string, others: number) =>
    others > 0 ? `to ${names} and ${others} more` : `to ${names}`,
  flapped: (times: number) => `on and off ${times} times within minutes`,
  thank: 'Thanked',
  markRead: 'Mark all as read',
  details: 'Details',
  origins: { twitch: '', test: 'Test', replay: 'Replay', imported: 'Imported' },
  broken: 'This event could not be shown.',
  unknown: 'Unknown event',
  empty: {
    filtered: 'No event fits the filters.',
    showAll: 'Show all events',
  },
}

/** The same in any language. */
export type Texts = typeof texts
