import { readdir, readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { readPlayable, type Playable } from '../../shared/playback/playable'
import { UsageError } from '../command-line/terminal'

const ENDING = '.scenario.json'

/** The names of the scenarios that are shipped. */
export const shippedNames = async (folder: URL): Promise<string[]> =>
  (await readdir(folder))
    .filter((file) => file.endsWith(ENDING))
    .map((file) => file.slice(0, -ENDING.length))
    .toSorted()

/**
 * Reads a file, or a shipped scenario by its name.
 * @param shipped where those are
 * @param folder what a relative path starts from
 * @throws {UsageError} naming the file, with every step and field that is wrong
 */
export async function load(name: string, shipped: URL, folder: string): Promise<Playable> {
  const isFile = /[./\\]/.test(name)
  const path = isFile ? resolve(folder, name) : new URL(`${name}${ENDING}`, shipped)
  const text = await readFile(path, 'utf8').catch(async () => {
    if (isFile) throw new UsageError(`${name}: can't be read`)
    const names = (await shippedNames(shipped)).join(', ')
    throw new UsageError(`There is no scenario "${name}". There are ${names}, or name a file`)
  })
  const read = readPlayable(text)
  if (!('problems' in read)) return read
  throw new UsageError(read.problems.map((problem) => `${name}: ${problem}`).join('\n'))
}
