import { runCommand } from './commands/eventsub'

process.exitCode = await runCommand(process.argv.slice(2), process.env)
process.exit()
