import { runTrigger } from './commands/trigger'

process.exitCode = await runTrigger(process.argv.slice(2), process.env)
process.exit()
