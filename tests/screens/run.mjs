// @ts-check
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'
import { PrepareError, build, install } from '../../api/entries/prepare.mjs'
import { ensureBrowser } from '../browser.mjs'

try {
  await install()
  await build()
  process.env.BROWSER_PATH ??= ensureBrowser()
} catch (error) {
  if (!(error instanceof PrepareError)) throw error
  console.error(error.message)
  process.exit(1)
}
await runnerImport(fileURLToPath(new URL('main.ts', import.meta.url)))
