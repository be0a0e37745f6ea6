import { runTrigger } from './trigger/command'

process.exitCode = await runTrigger(process.argv.slice(2), process.env)
process.exit()
