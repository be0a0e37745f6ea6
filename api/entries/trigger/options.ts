import { targetHelp, targetOptions } from '../command-line/target'

/** The options of `npm run trigger`. */
export const options = {
  streamer: { type: 'string', default: 'tfue' },
  set: { type: 'string', multiple: true },
  ...targetOptions,
  count: { type: 'string', default: '1' },
  print: { type: 'boolean', default: false },
  list: { type: 'boolean', default: false },
  completion: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const

/** What `--help` tells. */
export const help = `npm run trigger -- <type> [options]

Sends an event to a callback, signed as Twitch signs.

  --streamer <login>     on whose channel it happens (tfue)
  --set <field>=<value>  changes a field of the type's sample, such as viewers=240 or
                         message.text=hello; as often as you like
${targetHelp}
  --count <n>            sends it so many times, each with an id of its own (1)
  --print                shows the event instead of sending it
  --list                 lists the types
  --completion <shell>   prints what makes bash, zsh or fish complete all this; for bash:
                         source <(npm run --silent trigger -- --completion bash)
                         trigger channel.raid --set <Tab>

Exit codes: 0 taken, 1 refused or not reached, 2 asked wrongly.`
