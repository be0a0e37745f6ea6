import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'

type Bytes = Uint8Array<ArrayBuffer>

/** A file of the built page. */
export interface PageFile {
  plain: Bytes
  /** By the names of `Content-Encoding`, the smallest first. */
  encoded: ReadonlyMap<string, Bytes>
  /** As `Last-Modified` has it. */
  modified: string
}

const ENCODINGS = { br: '.br', gzip: '.gz' }

/**
 * Reads the built page, some megabytes: from memory any number of readers, however slow, share the
 * same bytes, and no request waits for a disk or takes a file handle.
 * @returns the files by their paths, which begin with a slash
 */
export function readPageFiles(root: string): ReadonlyMap<string, PageFile> {
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' })
  const known = new Set(names)
  const files = new Map<string, PageFile>()
  for (const name of names) {
    const stats = statSync(join(root, name))
    const isEncoded = Object.values(ENCODINGS).some((end) => name.endsWith(end))
    if (!stats.isFile() || isEncoded) continue
    const encoded = Object.entries(ENCODINGS).flatMap(([encoding, end]): [string, Bytes][] =>
      known.has(name + end) ? [[encoding, readFileSync(join(root, name + end))]] : [],
    )
    files.set(`/${name.split(sep).join('/')}`, {
      plain: readFileSync(join(root, name)),
      encoded: new Map(encoded),
      modified: stats.mtime.toUTCString(),
    })
  }
  return files
}
