// @ts-check
import { chromium } from '@playwright/test'
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { PrepareError } from '../api/entries/prepare.mjs'
import { installPackages, run } from './debian.mjs'

const MINUTE_MS = 60_000
/** The shell first: without the windows of a whole browser the tests take two thirds of the time. */
const NAMES = [
  'chromium-headless-shell',
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
]
const PATHS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
  String.raw`C:\Program Files (x86)\Google\Chrome\Application\chrome.exe`,
]

/**
 * The browser of this machine: its own Chrome or Chromium, or the one that Playwright installed.
 * @returns {string | undefined} its path
 */
export function findBrowser() {
  const folders = (process.env.PATH ?? '').split(process.platform === 'win32' ? ';' : ':')
  const named = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...named, ...PATHS, chromium.executablePath()].find(isBrowser)
}

/**
 * Finds a browser or installs one: Playwright's, or else Debian's package.
 * @returns {string} its path
 * @throws {PrepareError} when none can be had
 */
export function ensureBrowser() {
  const found = findBrowser()
  if (found) return found
  console.log('No Chrome or Chromium here: installing one')
  for (const install of [installPlaywrights, installDebians]) {
    install()
    const installed = findBrowser()
    if (installed) return installed
  }
  throw new PrepareError(
    'The tests in a browser need Chrome or Chromium, and none could be installed here.\n' +
      'Install one, then run npm test again.',
  )
}

/**
 * Some names belong to scripts that only say where to get the browser.
 * @param {string} path
 */
function isBrowser(path) {
  if (!existsSync(path)) return false
  // On Windows it would open a window.
  if (process.platform === 'win32') return true
  const { status } = spawnSync(path, ['--version'], { stdio: 'ignore', timeout: MINUTE_MS })
  return status === 0
}

/** The download comes first: where it can't be had, its system packages are of no use. */
function installPlaywrights() {
  const cli = createRequire(import.meta.url).resolve('@playwright/test/cli')
  if (!run(process.execPath, [cli, 'install', '--no-shell', 'chromium'], 2 * MINUTE_MS)) return
  if (!findBrowser()) run(process.execPath, [cli, 'install-deps', 'chromium'])
}

/** The shell alone is smaller; where there is none of it, the whole browser. */
const installDebians = () =>
  installPackages('chromium-headless-shell') || installPackages('chromium')
