// @ts-check
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const MINUTE_MS = 60_000
let isListed = false

/**
 * Installs Debian's packages, as root or through sudo.
 * @param {string[]} names
 * @returns {boolean} whether they are there now
 */
export function installPackages(...names) {
  isListed ||= apt('update')
  return apt('install', '-y', '--no-install-recommends', ...names)
}

/**
 * Unpacks a package of Debian's into a folder: nothing of the system changes, and no service starts.
 * Of what it depends on, only what is there already can be found.
 * @param {string} name
 * @param {string} folder
 * @returns {boolean} whether it is there now
 */
export function unpackPackage(name, folder) {
  mkdirSync(folder, { recursive: true })
  const download = () => run('apt-get', ['download', name], undefined, folder)
  if (!download() && !(apt('update') && download())) return false
  const file = readdirSync(folder).find((entry) => entry.endsWith('.deb'))
  return file !== undefined && run('dpkg-deb', ['-x', join(folder, file), folder])
}

/** @param {string[]} args */
function apt(...args) {
  const isRoot = process.getuid?.() === 0
  const sudo = isRoot ? [] : ['sudo', ...(process.stdin.isTTY ? [] : ['-n'])]
  const [command = 'apt-get', ...rest] = [...sudo, 'apt-get', ...args]
  return run(command, rest)
}

/**
 * Runs a command whose output is shown.
 * @param {string} command
 * @param {string[]} args
 * @param {number} [timeout] in ms
 * @param {string} [cwd]
 * @returns {boolean} whether it ended well
 */
export function run(command, args, timeout = 5 * MINUTE_MS, cwd = undefined) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync(command, args, { stdio: 'inherit', timeout, env, cwd }).status === 0
}
