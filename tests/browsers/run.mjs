// @ts-check
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { PrepareError, build, checkNode, install, root } from '../../api/entries/prepare.mjs'

/** Firefox runs the end-to-end suite, WebKit a walk: what is given to this goes to Playwright. */
async function runAll() {
  await checkNode()
  await install()
  await build()
  // It may be asked only once the packages are there.
  const { ensureBrowsers } = await import('./install.mjs')
  const { firefox, webkit, display } = ensureBrowsers()
  const config = join('tests', 'browsers', 'playwright.config.ts')
  const playwright = join(root, 'node_modules', '.bin', 'playwright')
  const args = ['-a', playwright, 'test', '--config', config, ...process.argv.slice(2)]
  const env = { ...process.env, FIREFOX_PATH: firefox, WEBKIT_DRIVER_PATH: webkit }
  const run = spawn(display, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] })
  const [status] = await once(run, 'close')
  return status ?? 1
}

try {
  process.exitCode = await runAll()
} catch (error) {
  if (!(error instanceof PrepareError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
