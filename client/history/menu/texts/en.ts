import { and, bits, counted, people, quantity, subs, viewers } from '../../../language/words/en'

const events = counted({ one: '# event', other: '# events', unknown: 'some events' })
const streamers = counted({ one: '# streamer', other: '# streamers', unknown: 'others' })
const raids = counted({ one: '# raid', other: '# raids', unknown: 'raids' })

/** The menu of the history: kept, exported, imported and cleared. */
export const texts = {
  heading: (name: string) => `History of ${name}`,
  why: 'Events that you see are kept in this browser, and nowhere else. Restricted events are deleted when you log out.',
  forbidden:
    'This browser keeps no history, as in a private window: events are here until you leave.',
  full: 'This browser has no room left for the history: new events are not kept.',
  room: {
    heading: 'Kept in this browser',
    measuring: 'Counting…',
    of: (name: string, count: number) => `${events(count)} of ${name}`,
    all: (count: number, size: string) => `${events(count)} of all streamers, about ${size}`,
    bounds: (eventCount: number, days: number, streamerCount: number) =>
      `At most ${events(eventCount)} and ${days} days per streamer, and ${streamers(streamerCount)}; the oldest go first.`,
  },
  export: {
    heading: 'Export',
    why: (name: string) => `All events of ${name} that are kept or on the page.`,
    formats: { jsonLines: 'JSON Lines', csv: 'CSV', markdown: 'Markdown recap' },
    hints: {
      jsonLines: 'Everything; can be imported and replayed',
      csv: 'For a spreadsheet',
      markdown: 'The last session, to paste into notes or a chat',
    },
    saved: (file: string, count: number) => `${file} saved: ${events(count)}`,
    nothing: 'There is no event to export yet.',
    failed: 'The history could not be read.',
  },
  import: {
    heading: 'Import',
    why: 'A session saved as JSON Lines is shown in the feed until you leave. It isn’t counted in totals.',
    file: 'Open a JSON Lines file',
    large: (megabytes: number) => `The file is larger than ${megabytes} MB.`,
    shown: (count: number, known: number) =>
      known === 0
        ? `${events(count)} imported`
        : `${events(count)} imported, ${quantity(known)} were here already`,
    nothing: 'No event in the file belongs to this page.',
    others: (count: number, logins: readonly string[]) =>
      `${events(count)} of ${and(logins)} left out: open them on their own page.`,
    problems: (count: number) =>
      count === 1 ? 'One line could not be read:' : `${quantity(count)} lines could not be read:`,
    unread: {
      json: (line: number) => `Line ${line} is not JSON`,
      event: (line: number) => `Line ${line} is no whole event`,
    },
    more: (count: number) => `and ${quantity(count)} more`,
    unreadable: 'The file could not be read.',
  },
  clear: {
    button: 'Clear history',
    ask: 'Delete which events from this browser? This can’t be undone.',
    one: (name: string) => `Only those of ${name}`,
    all: 'All',
    keep: 'Keep them',
    done: 'The history is cleared.',
    failed: 'The history could not be cleared.',
  },
  /** A recap in Markdown. */
  recap: {
    title: (name: string) => `${name} on Twitch`,
    nothing: 'Nothing has happened yet.',
    totals: 'Totals',
    supporters: 'Top supporters',
    highlights: 'Highlights',
    subs: (all: number, gifts: number, resubs: number) =>
      [
        subs(all),
        ...(gifts || resubs ? [`(${quantity(gifts)} gifted, ${quantity(resubs)} resubs)`] : []),
      ].join(' '),
    bits: (count: number) => bits(count),
    raidsIn: (count: number, from: number) => `${raids(count)} in with ${viewers(from)}`,
    raidsOut: (count: number, to: number) => `${raids(count)} out with ${viewers(to)}`,
    follows: (count: number) => `${people(count)} followed`,
    gave: (subCount: number, bitCount: number) =>
      [subCount && subs(subCount), bitCount && bits(bitCount)].filter(Boolean).join(' · '),
    counted: 'Counted from what the page has seen; tests and replays left out.',
  },
}

/** The same in any language. */
export type Texts = typeof texts
