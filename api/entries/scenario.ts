import { runScenario } from './scenario/command'

/** The build puts the page's files, and with them the shipped scenarios, beside this one's folder. */
const shipped = new URL('../client/scenarios/', import.meta.url)

process.exitCode = await runScenario(process.argv.slice(2), process.env, shipped)
process.exit()
