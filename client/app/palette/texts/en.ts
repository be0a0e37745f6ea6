import type { PlaceName } from '../../../ui/room'

/** The palette of commands, the keys and the settings of the feed. */
export const texts = {
  palette: 'Commands',
  search: 'Search commands',
  none: 'No command has these words',
  help: 'Keys',
  helpWhy: 'Single keys work wherever nothing is typed.',
  single: 'Use single keys',
  commands: {
    palette: 'Open the palette of commands',
    help: 'Show the keys',
    pause: 'Pause or resume the events',
    catchUp: 'Catch me up',
    filter: 'Filter events',
    search: 'Search events',
    history: 'History',
    numbers: 'Numbers',
    theatre: 'Theatre',
    largeEvents: 'Events large',
    chat: 'Show or hide chat',
    sendTest: 'Send test',
    markRead: 'Mark all as read',
    next: 'Next event',
    previous: 'Previous event',
    skip: 'Skip what is being read aloud',
    watchWith: 'Watch with…',
  },
  places: {
    home: 'Go to the start page',
    lab: 'Go to the Event Lab',
    setup: 'Go to the setup page',
  } satisfies Record<PlaceName, string>,
  watch: (name: string) => `Watch ${name}`,
  theme: 'Change the theme',
  language: (name: string) => `Language: ${name}`,
  settings: 'Settings of the feed',
  announce: 'Screen reader announcements',
  announceModes: { off: 'Off', highlights: 'Highlights', all: 'All' },
  announceWhy: 'At most one message in five seconds; several are merged.',
}

/** The same in any language. */
export type Texts = typeof texts
