// @ts-check
import { readDotEnv } from './dot-env.mjs'
import { endWithNpm } from './end-with-npm.mjs'
import { PrepareError, build, checkNode, install } from './prepare.mjs'

endWithNpm()
try {
  await checkNode()
  await install()
  await build()
} catch (error) {
  if (!(error instanceof PrepareError)) throw error
  console.error(error.message)
  process.exit(1)
}
readDotEnv()
// `node api/entries/start.mjs channels` starts the channels server alone; what follows is for the entry.
const [entry = 'index'] = process.argv.splice(2, 1)
await import(new URL(`../../dist/api/${entry}.js`, import.meta.url).href)
