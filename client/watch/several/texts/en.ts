import { counted, quantity } from '../../../language/words/en'

const types = counted({ one: '# event type', other: '# event types', unknown: 'some event types' })

/** Several streamers on one page, and going along with a raid. Names are display names. */
export const texts = {
  add: 'Add a streamer',
  addButton: 'Add',
  full: 'You’re watching four. Remove one to add another.',
  tooMany: (names: string, count: number) =>
    `You can watch up to four. ${names} ${count === 1 ? 'wasn’t' : 'weren’t'} added.`,
  wrong: (names: string) => `Not a Twitch name: ${names}.`,
  layout: 'Layout',
  layouts: { even: 'Grid', large: 'Focus' },
  choose: (name: string) => `Sound and chat of ${name}`,
  sound: 'Sound',
  remove: (name: string) => `Remove ${name}`,
  connectionOf: (name: string) => `Connection of ${name}`,
  about: (name: string) => `More about ${name}`,
  consent: (name: string, count: number, byModerator: number) => {
    const waiting = `${types(count)} ${count === 1 ? 'needs' : 'need'} ${name}’s consent`
    return byModerator > 0
      ? `${waiting}; a moderator can allow ${quantity(byModerator)} of them.`
      : `${waiting}.`
  },
  missing: 'No streamer with that name',
  chips: 'Events of',
  nothing: 'Nothing yet. What happens on any of these channels appears here, newest first.',
  nobody: 'No streamer is selected. Turn one on above to see events.',
  watchNameWith: (name: string) => `Watch ${name} with`,
  recent: 'Recent',
  most: 'Up to four side by side, with one feed of all their events.',
  raid: {
    offer: (from: string, to: string) => `${from} is raiding ${to}.`,
    go: 'Follow the raid',
    stay: 'Stay',
    both: (from: string) => `The raid is over. Keep watching ${from} too?`,
    drop: (from: string) => `Leave ${from}`,
    keep: 'Keep both',
  },
}

/** The same in any language. */
export type Texts = typeof texts
