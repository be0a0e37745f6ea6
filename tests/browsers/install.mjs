// @ts-check
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { PrepareError } from '../../api/entries/prepare.mjs'
import { installPackages } from '../debian.mjs'

/** What is needed, by any of its names, and Debian's package of it. */
const needed = {
  firefox: { names: ['firefox-esr', 'firefox'], debian: 'firefox-esr' },
  webkit: { names: ['WebKitWebDriver'], debian: 'webkit2gtk-driver' },
  // WebKit's window has to be somewhere.
  display: { names: ['xvfb-run'], debian: 'xvfb' },
  displayKey: { names: ['xauth'], debian: 'xauth' },
}

/**
 * Finds the browsers of this machine, or installs Debian's.
 * @returns {{ firefox: string, webkit: string, display: string }} their paths, and that of what
 * gives a command a display
 * @throws {PrepareError} when one can't be had
 */
export function ensureBrowsers() {
  const missing = Object.values(needed).filter(({ names }) => !find(names))
  if (missing.length > 0) installPackages(...missing.map(({ debian }) => debian))
  const { firefox, webkit, display } = needed
  return { firefox: pathOf(firefox), webkit: pathOf(webkit), display: pathOf(display) }
}

/** @param {{ names: string[], debian: string }} what */
function pathOf({ names, debian }) {
  const path = find(names)
  if (path) return path
  throw new PrepareError(`${names.join(' or ')} is missing, and ${debian} could not be installed.`)
}

/** @param {string[]} names */
function find(names) {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync)
}
