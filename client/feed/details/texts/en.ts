import { counted } from '../../../language/words/en'

const events = counted({ one: '# live event', other: '# live events', unknown: 'live events' })

/** What a card shows when it is opened. */
export const texts = {
  origin: 'Sent by',
  originNames: { twitch: 'Twitch', test: 'A test', replay: 'A replay' },
  time: 'Time',
  type: 'Type',
  imported: 'A file that you imported',
  json: 'JSON',
  copy: 'Copy JSON',
  copied: 'Copied',
  notCopied: 'The browser does not allow copying: select the text instead.',
  truncated: 'It was too long to send at once: this is only a part of it.',
  loadWhole: 'Load the whole event',
  way: {
    heading: 'Its way in time',
    steps: {
      sent: 'Twitch sent it',
      received: 'The API received it',
      arrived: 'It arrived in this page',
      painted: 'It was on the screen',
    },
    after: (duration: string) => `after ${duration}`,
    aboutAfter: (duration: string) => `after about ${duration}`,
    notMeasured: '· not measured, as it did not come live to this page',
    notPainted: '· not measured, as the page was in the background',
    /** Of what a step took for the events of this visit: half of them, and all but one in twenty. */
    spread: (median: string, p95: string) => `half within ${median}, 95 % within ${p95}`,
    of: (count: number) => `Beside each step: this visit’s ${events(count)}.`,
    clocks: (duration: string) =>
      `The clocks disagree by ${duration} or more, so spans between Twitch, server and page are only about.`,
    about: 'Between server and page two clocks are compared, so that span is only about right.',
  },
  replay: 'Replay',
  replayAgain: 'Sends this event once more as it was; it is marked as a replay',
  change: 'Change and send',
  replayed: 'Replayed',
}

/** The same in any language. */
export type Texts = typeof texts
