import { allCores, splitCores, type Cores } from './cores'
import { measureAbuse } from './sections/abuse'
import { measureChaos } from './sections/chaos'
import { measureCallbacks } from './sections/callbacks'
import { measureFanouts } from './sections/fanout'
import { measurePage } from './sections/page'
import { measureProcesses } from './sections/processes'
import { measureSoak } from './sections/soak'
import { measureStarts } from './sections/start'
import { print, type Section } from './table'

interface Entry {
  measure: Section
  cores: () => Cores
  /** Takes so long that it is measured only where it is named. */
  isLong?: string
}

/** What can be measured, in this order; `npm run bench -- fanout` measures one alone. */
const sections: Record<string, Entry> = {
  start: { measure: measureStarts, cores: splitCores },
  callbacks: { measure: measureCallbacks, cores: splitCores },
  fanout: { measure: measureFanouts, cores: splitCores },
  page: { measure: measurePage, cores: allCores },
  chaos: { measure: measureChaos, cores: allCores },
  abuse: { measure: measureAbuse, cores: splitCores },
  processes: { measure: measureProcesses, cores: allCores, isLong: 'four minutes' },
  soak: { measure: measureSoak, cores: allCores, isLong: 'ten minutes' },
}

const chosen = process.argv.slice(2)
const unknown = chosen.filter((name) => !(name in sections))
if (unknown.length > 0) {
  const names = Object.entries(sections).map(([name, { isLong }]) =>
    isLong ? `${name} (${isLong}: only where it is named)` : name,
  )
  console.error(`There is no ${unknown.join(', ')}: choose of ${names.join(', ')}`)
  process.exit(2)
}
for (const [name, { measure, cores, isLong }] of Object.entries(sections)) {
  if (chosen.length > 0 ? !chosen.includes(name) : isLong) continue
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
