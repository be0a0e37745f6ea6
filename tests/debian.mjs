// @ts-check
import { spawnSync } from 'node:child_process'

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
 * @returns {boolean} whether it ended well
 */
export function run(command, args, timeout = 5 * MINUTE_MS) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync(command, args, { stdio: 'inherit', timeout, env }).status === 0
}
