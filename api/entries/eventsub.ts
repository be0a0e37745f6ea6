import { runEventSub } from './eventsub/command'

process.exitCode = await runEventSub(process.argv.slice(2), process.env)
process.exit()
