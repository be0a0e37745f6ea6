import { counted, quote } from '../../../language/words/en'

const events = counted({ one: '# live event', other: '# live events', unknown: 'live events' })

/** What a card shows when it is opened. */
export const texts = {
  origin: 'Sent by',
  originNames: { twitch: 'Twitch', test: 'A test', replay: 'A replay' },
  time: 'Time',
  type: 'Type',
  imported: 'A file you imported',
  json: 'JSON',
  raw: 'Raw data',
  fields: counted({ one: '# field', other: '# fields', unknown: 'fields' }),
  parts: counted({ one: '# event', other: '# events on this card', unknown: 'events' }),
  recipients: 'To',
  followers: 'Followers',
  showMore: (count: number) => `Show ${count} more`,
  votes: 'Votes',
  points: 'Points',
  onTwitch: (name: string) => `${name} on Twitch`,
  copyName: (name: string) => `Copy “${name}”`,
  watch: (name: string) => `Watch ${name}`,
  /** Of a raider. */
  wasPlaying: (game: string) => `was playing ${game}`,
  titled: quote,
  moreActions: 'More actions',
  copy: 'Copy JSON',
  copied: 'Copied',
  notCopied: 'Your browser doesn’t allow copying. Select the text instead.',
  truncated: 'This event was too long to send in one piece. Only part of it is shown.',
  loadWhole: 'Load the full event',
  way: {
    heading: 'Timing',
    steps: {
      sent: 'Sent by Twitch',
      received: 'Received by the server',
      arrived: 'Received by this page',
      painted: 'Shown',
    },
    toScreen: (duration: string) => `${duration} from Twitch to screen`,
    after: (duration: string) => `after ${duration}`,
    aboutAfter: (duration: string) => `after about ${duration}`,
    notMeasured: 'Not measured (loaded from history)',
    notPainted: 'Not measured (this page was in the background)',
    /** Of what a step took for the events of this visit: half of them, and all but one in twenty. */
    spread: (median: string, p95: string) => `p50 ${median} · p95 ${p95}`,
    of: (count: number) => `Percentiles: ${events(count)} this visit`,
    clocks: (duration: string) =>
      `The clocks of Twitch, server and browser differ by ${duration} or more; these steps are approximate.`,
    about: 'Server and browser clocks may differ; this step is approximate.',
  },
  replay: 'Replay',
  replayAgain: 'Sends this event again as it was, marked as a replay',
  change: 'Edit & resend',
  replayed: 'Replayed',
}

/** The same in any language. */
export type Texts = typeof texts
