import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, posix, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** One import of a file. Paths start at the checkout's folder and have `/` between. */
export interface Import {
  file: string
  /** The file it leads to, a package's name, or a module of Node with `node:`. */
  target: string
  /** Whether `target` is a file of ours. */
  isOurs: boolean
  /** Whether nothing of it is left at run time. */
  isType: boolean
}

/** The code of a folder, tests left out. */
export const codeIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => posix.join(folder, path.split(sep).join('/')))
    .filter((path) => /\.(ts|vue)$/.test(path) && !/\.(test|d)\.ts$/.test(path))
    .toSorted()

/** The text of a file. */
export const textOf = (file: string): string => readFileSync(join(root, file), 'utf8')

const statement =
  /^\s*(?:import|export)\s+(type\s+)?(?:([\w*\s{},$]*?)\s*from\s*)?['"]([^'"]+)['"]/gm
const dynamic = /\bimport\(\s*['"]([^'"]+)['"]/g

/** All imports of a file, static and dynamic. */
export function importsOf(file: string): Import[] {
  const text = textOf(file)
  const statics = [...text.matchAll(statement)].map(([, type, names = '', specifier = '']) =>
    importOf(file, specifier, type !== undefined || isAllTypes(names)),
  )
  const dynamics = [...text.matchAll(dynamic)].map(([, specifier = '']) =>
    importOf(file, specifier, false),
  )
  return [...statics, ...dynamics]
}

const isAllTypes = (names: string): boolean => {
  const listed = /^\{(.*)\}$/s.exec(names.trim())?.[1]?.split(',') ?? []
  const trimmed = listed.map((name) => name.trim()).filter(Boolean)
  return trimmed.length > 0 && trimmed.every((name) => name.startsWith('type '))
}

function importOf(file: string, specifier: string, isType: boolean): Import {
  if (specifier.startsWith('.')) {
    return { file, target: fileOf(join(root, dirname(file), specifier)), isOurs: true, isType }
  }
  const depth = specifier.startsWith('@') ? 2 : 1
  const target = specifier.startsWith('node:') ? specifier : specifier.split('/', depth).join('/')
  return { file, target, isOurs: false, isType }
}

const isFile = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isFile() ?? false

/** What a path without its ending, or of a folder, leads to. */
function fileOf(path: string): string {
  const found = [path, `${path}.ts`, join(path, 'index.ts')].find(isFile) ?? path
  return relative(root, found).split(sep).join('/')
}
