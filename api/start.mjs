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
await import(new URL('../dist/api/index.js', import.meta.url).href)
