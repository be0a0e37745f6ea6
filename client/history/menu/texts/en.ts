import { and, bits, counted, people, quantity, subs, viewers } from '../../../language/words/en'

const events = counted({ one: '# event', other: '# events', unknown: 'some events' })
const streamers = counted({ one: '# streamer', other: '# streamers', unknown: 'others' })
const raids = counted({ one: '# raid', other: '# raids', unknown: 'raids' })

/** The menu of the history: saved, exported, imported and cleared. */
export const texts = {
  heading: (name: string) => `History of ${name}`,
  why: 'Events you see are saved in this browser only. Restricted events are deleted when you log out.',
  forbidden:
    'This browser saves no history, as in a private window. Events stay until you leave this page.',
  full: 'This browser has no room left, so new events aren’t saved.',
  room: {
    heading: 'Saved in this browser',
    measuring: 'Counting…',
    of: (name: string, count: number) => `${events(count)} from ${name}`,
    all: (count: number, size: string) => `${events(count)} from all streamers, about ${size}`,
    bounds: (eventCount: number, days: number, streamerCount: number) =>
      `Up to ${events(eventCount)} and ${days} days per streamer, and ${streamers(streamerCount)}; the oldest are deleted first.`,
  },
  export: {
    heading: 'Export',
    why: (name: string) => `All events from ${name}, saved or on this page.`,
    formats: { jsonLines: 'JSON Lines', csv: 'CSV', markdown: 'Markdown recap' },
    /** In a menu. */
    as: {
      jsonLines: 'Export as JSON Lines',
      csv: 'Export as CSV',
      markdown: 'Export as Markdown',
    },
    hints: {
      jsonLines: 'Everything; can be imported and replayed',
      csv: 'For a spreadsheet',
      markdown: 'The last session, to paste into notes or a chat',
    },
    saved: (file: string, count: number) => `${file} saved: ${events(count)}`,
    nothing: 'There are no events to export yet.',
    failed: 'The history couldn’t be read.',
  },
  import: {
    heading: 'Import',
    why: 'Shows a session saved as JSON Lines in the feed until you leave. It isn’t counted in totals.',
    file: 'Open a JSON Lines file',
    large: (megabytes: number) => `The file is larger than ${megabytes} MB.`,
    shown: (count: number, known: number) =>
      known === 0
        ? `${events(count)} imported`
        : `${events(count)} imported, ${quantity(known)} already here`,
    nothing: 'The file has no events for this page.',
    others: (count: number, logins: readonly string[]) =>
      `${events(count)} from ${and(logins)} left out. Open them on their own page.`,
    problems: (count: number) =>
      count === 1 ? 'One line couldn’t be read:' : `${quantity(count)} lines couldn’t be read:`,
    unread: {
      json: (line: number) => `Line ${line} isn’t JSON`,
      event: (line: number) => `Line ${line} isn’t a complete event`,
    },
    more: (count: number) => `and ${quantity(count)} more`,
    unreadable: 'The file couldn’t be read.',
  },
  clear: {
    button: 'Clear history',
    ask: 'Which events should be deleted from this browser? This can’t be undone.',
    one: (name: string) => `Only those from ${name}`,
    all: 'All',
    keep: 'Keep them',
    done: 'History cleared.',
    failed: 'The history couldn’t be cleared.',
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
    counted: 'Counted from events seen on this page, without tests and replays.',
  },
}

/** The same in any language. */
export type Texts = typeof texts
