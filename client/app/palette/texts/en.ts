import type { PlaceName } from '../../../ui/room'

/** The palette of commands, the keys and the settings of the feed. */
export const texts = {
  palette: 'Commands',
  groups: { commands: 'Commands', watch: 'Watch', places: 'Go to' },
  search: 'Search commands',
  none: 'No matching commands',
  help: 'Keyboard shortcuts',
  helpWhy: 'Shortcuts work outside text fields.',
  single: 'Enable single-key shortcuts',
  commands: {
    palette: 'Command palette',
    help: 'Keyboard shortcuts',
    pause: 'Pause or resume events',
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
    skip: 'Skip this announcement',
    watchWith: 'Watch with…',
  },
  places: {
    watch: 'Go to home',
    lab: 'Go to the Event Lab',
    setup: 'Go to Setup',
  } satisfies Record<PlaceName, string>,
  watch: (name: string) => `Watch ${name}`,
  /** A setting, and what it is to be. */
  named: (setting: string, name: string) => `${setting}: ${name}`,
  announce: 'Screen reader announcements',
  announceModes: { off: 'Off', highlights: 'Highlights', all: 'All' },
  announceWhy: 'At most one every five seconds; several are combined.',
}

/** The same in any language. */
export type Texts = typeof texts
