// @ts-check
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { PrepareError, root } from '../api/entries/prepare.mjs'
import { installPackages, unpackPackage } from './debian.mjs'

const UNPACKED = join(root, 'node_modules', '.cache', 'nginx')
const PATHS = ['/usr/sbin', '/usr/local/sbin', '/opt/homebrew/bin', join(UNPACKED, 'usr', 'sbin')]

/** The nginx of this machine, or the one that was brought for the tests. */
function findNginx() {
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...PATHS]
  return folders.map((folder) => join(folder, 'nginx')).find(runs)
}

/** @param {string} path */
const runs = (path) => existsSync(path) && spawnSync(path, ['-v'], { stdio: 'ignore' }).status === 0

/**
 * Finds nginx or brings Debian's package. It is unpacked only: an installed one would serve a page of
 * its own on port 80 from now on.
 * @returns {string} its path
 * @throws {PrepareError} when none can be had
 */
export function ensureNginx() {
  const found = findNginx()
  if (found) return found
  console.log('No nginx here: bringing one')
  for (const bring of [() => unpackPackage('nginx', UNPACKED), () => installPackages('nginx')]) {
    bring()
    const brought = findNginx()
    if (brought) return brought
  }
  throw new PrepareError(
    'The tests behind a proxy need nginx, and none could be brought here.\n' +
      'Install one (apt-get install nginx), then run npm test again.',
  )
}
