// @ts-check
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureNginx } from './find-nginx.mjs'
import { ensureRedis } from './find-redis.mjs'
import { PrepareError, build, checkNode, install, root } from '../api/entries/prepare.mjs'

const results = join(root, 'test-results')
const unitResults = join(results, 'unit.json')
const e2eResults = join(results, 'e2e.json')
const reporters = ['--reporter=default', '--reporter=json', `--outputFile=${unitResults}`]

/** @typedef {{ passed: number, failed: number }} Counts */

rmSync(results, { recursive: true, force: true })
process.exitCode = (await runAll()) ? 0 : 1
printCounts()

/** Everything that has to hold, cheapest first; stops at the first that does not. */
async function runAll() {
  try {
    await checkNode()
    await install()
    const held = await Promise.all([
      step('Types', 'vue-tsc', ['--noEmit']),
      step('Lint', 'oxlint', []),
      step('Format', 'prettier', ['--check', '.']),
    ])
    if (held.includes(false)) return false
    await build()
    ensureRedis()
    ensureNginx()
    if (!(await step('Unit and API tests', 'vitest', ['run', ...reporters]))) return false
    // Playwright may be asked about its browser only once it is installed.
    const { ensureBrowser } = await import('./browser.mjs')
    const env = { BROWSER_PATH: ensureBrowser() }
    const e2e = ['test', '--config', 'tests/playwright.config.ts']
    return await step('Tests in a browser', 'playwright', e2e, env)
  } catch (error) {
    if (!(error instanceof PrepareError)) throw error
    console.error(error.message)
    return false
  }
}

/**
 * Runs a tool of node_modules and says how long it took.
 * @param {string} title
 * @param {string} tool
 * @param {string[]} args
 * @param {Record<string, string>} [env] added to the environment
 */
async function step(title, tool, args, env) {
  console.log(`\n== ${title}`)
  const started = Date.now()
  const run = spawn(join(root, 'node_modules', '.bin', tool), args, {
    cwd: root,
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const [status] = await once(run, 'close')
  const seconds = ((Date.now() - started) / 1000).toFixed(1)
  console.log(`${title}: ${status === 0 ? 'passed' : 'FAILED'} in ${seconds} s`)
  return status === 0
}

/** The last line: how many tests passed and failed, in both runs together. */
function printCounts() {
  const unit = read(unitResults, (report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
  }))
  const e2e = read(e2eResults, ({ stats }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
  }))
  const passed = unit.passed + e2e.passed
  const failed = unit.failed + e2e.failed
  // What fails outside of a test is a failure too.
  console.log(`\n${passed} passed, ${process.exitCode === 0 ? failed : Math.max(failed, 1)} failed`)
}

/**
 * @param {string} path
 * @param {(report: any) => Counts} count
 * @returns {Counts}
 */
function read(path, count) {
  try {
    return count(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return { passed: 0, failed: 0 }
  }
}
