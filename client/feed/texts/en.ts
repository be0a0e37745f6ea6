/** The feed and its cards. */
export const texts = {
  heading: 'Events',
  pause: 'Pause',
  resume: 'Resume',
  newEvents: (count: number) => `${count} new ${count === 1 ? 'event' : 'events'}`,
  catchUp: 'Catch me up',
  filter: 'Filter',
  searchButton: 'Search',
  search: 'Search events',
  closeSearch: 'Close search',
  beforeOpening: 'Before you opened this page',
  older: 'Show older events',
  thank: 'Thanked',
  markRead: 'Mark all as read',
  details: 'Details',
  origins: { twitch: '', test: 'Test', replay: 'Replay', imported: 'Imported' },
  broken: 'This event could not be shown.',
  unknown: 'Unknown event',
  empty: {
    filtered: 'No events match your filters.',
    showAll: 'Show all events',
  },
}

/** The same in any language. */
export type Texts = typeof texts
