/** What the menu "More" leads to. */
export const texts = {
  eventTypes: 'Event types',
  eventTypesOf: (name: string) => `Event types of ${name}`,
  on: (count: number, all: number) => `${count} of ${all} on`,
  history: 'History',
  numbers: 'Numbers',
  sounds: 'Sounds',
  switched: { on: 'On', off: 'Off' },
  layout: 'Layout',
  views: { theatre: 'Theatre', events: 'Events large' },
  resetLayout: 'Reset layout',
  sync: 'Sync with video',
  markRead: 'Mark all as read',
}

/** The same in any language. */
export type Texts = typeof texts
