// @ts-check
import { PrepareError, build, checkNode, install } from './prepare.mjs'

try {
  await checkNode()
  await install()
  await build()
} catch (error) {
  if (!(error instanceof PrepareError)) throw error
  console.error(error.message)
  process.exit(1)
}
// `node api/start.mjs channels` starts the channels server alone.
const [entry = 'index'] = process.argv.slice(2)
await import(new URL(`../dist/api/${entry}.js`, import.meta.url).href)
