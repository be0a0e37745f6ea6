import { splitCores } from './cores'
import { measureChaos } from './sections/chaos'
import { measureCallbacks } from './sections/callbacks'
import { measureFanouts } from './sections/fanout'
import { measurePage } from './sections/page'
import { measureStarts } from './sections/start'
import { print, type Section } from './table'

/** What can be measured, in this order; `npm run bench -- fanout` measures one alone. */
const sections: Record<string, Section> = {
  start: measureStarts,
  callbacks: measureCallbacks,
  fanout: measureFanouts,
  page: measurePage,
  chaos: measureChaos,
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !(name in sections))
if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(', ')}: choose of ${Object.keys(sections).join(', ')}`)
  process.exit(2)
}
const cores = splitCores()
if (cores.note) console.log(`Note: ${cores.note}`)
for (const [name, measure] of Object.entries(sections)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  const { rows, failures } = await measure(cores.server)
  print(rows)
  for (const failure of failures ?? []) {
    console.error(failure)
    process.exitCode = 1
  }
}
process.exit()
