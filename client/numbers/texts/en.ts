import { bits, counted, quantity, subs, viewers } from '../../language/words/en'

const events = counted({ one: '# event', other: '# events', unknown: 'some events' })

/** The numbers of a period. */
export const texts = {
  heading: 'Numbers',
  /** The heading of the totals. */
  of: {
    stream: 'This stream’s numbers',
    streams: 'These streams’ numbers',
    visit: 'This visit’s numbers',
    all: 'Numbers for this whole page',
  },
  period: 'Count',
  periods: {
    stream: 'This stream',
    streams: 'These streams',
    visit: 'This visit',
    all: 'Everything on this page',
  },
  subs: 'Subs',
  subParts: (gifts: number, resubs: number) =>
    `${quantity(gifts)} gifted · ${quantity(resubs)} ${resubs === 1 ? 'resub' : 'resubs'}`,
  bits: 'Bits',
  raidsIn: 'Raids in',
  raidsOut: 'Raids out',
  withViewers: (count: number) => viewers(count),
  follows: 'Follows',
  pace: {
    heading: 'Events per minute',
    description: (total: number, highest: number) =>
      `${events(total)} in the last 30 minutes, peak ${quantity(highest)}`,
    time: 'Minute',
    value: 'Events',
  },
  viewers: {
    heading: 'Viewers',
    description: (last: number, lowest: number, highest: number, since: string) =>
      `${viewers(last)}, between ${quantity(lowest)} and ${quantity(highest)} since ${since}`,
    one: (count: number, time: string) => `${viewers(count)} at ${time}`,
    none: 'Available when live',
    time: 'Time',
    value: 'Viewers',
  },
  table: 'As a table',
  supporters: {
    heading: 'Top supporters',
    rule: 'By Hype Train points: 1 per Bit; 500, 1,000 or 2,500 per Tier 1, 2 or 3 sub. Gifts count for the gifter.',
    none: 'Nobody yet.',
    gave: (subCount: number, bitCount: number) =>
      [subCount && subs(subCount), bitCount && bits(bitCount)].filter(Boolean).join(' · '),
    points: (count: number) => `${quantity(count)} points`,
  },
  note: 'Counted from the events on this page, without tests and replays.',
}

/** The same in any language. */
export type Texts = typeof texts
