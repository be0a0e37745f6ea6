import { counted, quantity } from '../../../language/words/en'

const topics = counted({ one: '# topic', other: '# topics', unknown: 'some topics' })

/** Several streamers on one page, and going along with a raid. Names are display names. */
export const texts = {
  add: 'Add a streamer',
  addButton: 'Add',
  full: 'You’re watching four. Remove one to add another.',
  tooMany: (names: string, count: number) =>
    `You can watch up to four. ${names} ${count === 1 ? 'wasn’t' : 'weren’t'} added.`,
  wrong: (names: string) => `Nobody on Twitch can be called ${names}.`,
  layout: 'Layout',
  layouts: { even: 'Grid', large: 'Focus' },
  choose: (name: string) => `Sound and chat of ${name}`,
  sound: 'Sound',
  remove: (name: string) => `Remove ${name}`,
  connectionOf: (name: string) => `Connection of ${name}`,
  about: (name: string) => `More about ${name}`,
  consent: (name: string, count: number, byModerator: number) => {
    const waiting = `${topics(count)} of this channel ${count === 1 ? 'waits' : 'wait'} for ${name}’s consent`
    return byModerator > 0
      ? `${waiting}; for ${quantity(byModerator)} a moderator’s will do.`
      : `${waiting}.`
  },
  missing: 'No streamer of that name',
  chips: 'Events of',
  nothing: 'Nothing yet. What happens on any of these channels appears here, newest first.',
  nobody: 'No streamer is chosen: turn one on above to see its events.',
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
