import { targetHelp, targetOptions } from '../command-line/target'

/** The options of `npm run scenario`. */
export const options = {
  streamer: { type: 'string' },
  ...targetOptions,
  speed: { type: 'string', default: '1' },
  step: { type: 'boolean', default: false },
  'dry-run': { type: 'boolean', default: false },
  list: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const

/** What `--help` tells. */
export const help = `npm run scenario -- <name or file> [options]

Plays a scenario, or a session recorded as JSON Lines: sends its events to a callback, each at its
time, signed as Twitch signs. Ctrl-C ends it.

  --streamer <login>     on whose channel it happens (the file's own, or tfue)
${targetHelp}
  --speed <n>            so many times as fast, such as 5 or 0.5 (1)
  --step                 sends the next at each Enter
  --dry-run              shows what would be sent, and when
  --list                 lists the scenarios that are shipped

Exit codes: 0 played or ended by you, 1 refused or not reached, 2 asked wrongly.`
