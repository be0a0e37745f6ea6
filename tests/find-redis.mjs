// @ts-check
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { PrepareError } from '../api/entries/prepare.mjs'
import { installPackages } from './debian.mjs'

const NAMES = ['redis-server', 'valkey-server']
const PATHS = ['/usr/bin', '/usr/local/bin', '/opt/homebrew/bin']

/** The Redis or Valkey of this machine. */
function findRedis() {
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...PATHS]
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync)
}

/**
 * Finds Redis or Valkey, or installs one: Debian's package, whose service is not needed.
 * @returns {string} its path
 * @throws {PrepareError} when none can be had
 */
export function ensureRedis() {
  const found = findRedis()
  if (found) return found
  console.log('No Redis or Valkey here: installing one')
  for (const name of NAMES) {
    installPackages(name)
    const installed = findRedis()
    if (installed) return installed
  }
  throw new PrepareError(
    'The tests of several processes need Redis or Valkey, and neither could be installed here.\n' +
      'Install one, then run npm test again.',
  )
}
