import { allCores, splitCores, type Cores } from './cores'
import { measureChaos } from './sections/chaos'
import { measureCallbacks } from './sections/callbacks'
import { measureFanouts } from './sections/fanout'
import { measurePage } from './sections/page'
import { measureStarts } from './sections/start'
import { print, type Section } from './table'

/** What can be measured, in this order; `npm run bench -- fanout` measures one alone. */
const sections: Record<string, { measure: Section; cores: () => Cores }> = {
  start: { measure: measureStarts, cores: splitCores },
  callbacks: { measure: measureCallbacks, cores: splitCores },
  fanout: { measure: measureFanouts, cores: splitCores },
  page: { measure: measurePage, cores: allCores },
  chaos: { measure: measureChaos, cores: allCores },
}

const chosen = process.argv.slice(2)
const unknown = chosen.filter((name) => !(name in sections))
if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(', ')}: choose of ${Object.keys(sections).join(', ')}`)
  process.exit(2)
}
for (const [name, { measure, cores }] of Object.entries(sections)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue
  const { server, note } = cores()
  if (note) console.log(`Note: ${note}`)
  const { rows, failures } = await measure(server)
  print(rows)
  for (const failure of failures ?? []) {
    console.error(failure)
    process.exitCode = 1
  }
}
process.exit()
