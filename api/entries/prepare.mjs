// @ts-check
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout's folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

const BUILT_FROM = join(root, 'dist', 'built-from.sha256')
const SOURCES = ['api', 'client', 'public']
const SOURCE_FILES = ['package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts']

/** A reason to stop that a person can mend; its message says how. */
export class PrepareError extends Error {}

/**
 * Refuses a Node that is older than package.json asks for.
 * @throws {PrepareError} naming the version that is needed
 */
export async function checkNode() {
  const { engines } = await readJson('package.json')
  const needed = engines.node.replace('>=', '')
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const [needsMajor = 0, needsMinor = 0] = needed.split('.').map(Number)
  if (major > needsMajor || (major === needsMajor && minor >= needsMinor)) return
  throw new PrepareError(
    `This needs Node ${needed} or newer; here is ${process.versions.node}. See https://nodejs.org`,
  )
}

/** Installs the packages of package-lock.json, unless they are there already. */
export async function install() {
  if (await isInstalled()) return
  await npm('Installing packages', ['ci', '--include=dev', '--no-audit', '--no-fund'])
}

/** Builds the page and the API, unless nothing changed since the last build. */
export async function build() {
  const sources = await hashOfSources()
  if (existsSync(join(root, 'dist', 'api', 'index.js')) && (await lastBuild()) === sources) return
  await npm('Building', ['run', 'build'])
  await writeFile(BUILT_FROM, sources)
}

/** npm lists what it has installed in node_modules/.package-lock.json, written last of all. */
async function isInstalled() {
  if (!existsSync(join(root, 'node_modules', '.package-lock.json'))) return false
  const wanted = (await readJson('package-lock.json')).packages
  const installed = (await readJson('node_modules/.package-lock.json')).packages
  return Object.entries(wanted).every(([path, { version, integrity, optional, devOptional }]) => {
    if (path === '') return true
    const found = installed[path]
    // Optional packages are left out where they are for another system.
    if (!found) return optional === true || devOptional === true
    return found.version === version && found.integrity === integrity
  })
}

/** @param {string} path */
async function readJson(path) {
  return JSON.parse(await readFile(join(root, path), 'utf8'))
}

const lastBuild = () => readFile(BUILT_FROM, 'utf8').catch(() => undefined)

/** Changes when a file that goes into the build is changed, added, renamed or removed. */
async function hashOfSources() {
  const hash = createHash('sha256')
  for (const path of [...(await sourcePaths()), ...SOURCE_FILES]) {
    const contents = await readFile(join(root, path)).catch(() => '')
    hash.update(`${path}\0${contents.length}\0`).update(contents)
  }
  return hash.digest('hex')
}

async function sourcePaths() {
  const folders = SOURCES.map(async (folder) => {
    const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true })
    return entries
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
  })
  return (await Promise.all(folders)).flat().toSorted()
}

/**
 * Runs npm quietly, showing how long it takes; its own words are shown only if it fails.
 * @param {string} title
 * @param {string[]} args
 */
async function npm(title, args) {
  const progress = showProgress(title)
  const { code, output } = await run(args)
  progress.done(code === 0)
  if (code === 0) return
  throw new PrepareError(
    `${output.trim()}\n\n${title} failed: npm ${args.join(' ')} says why above`,
  )
}

/**
 * @param {string[]} args
 * @returns {Promise<{ code: number | null, output: string }>}
 */
function run(args) {
  const { npm_execpath: npmPath } = process.env
  const runsUnderNpm = npmPath?.endsWith('npm-cli.js')
  const command = runsUnderNpm ? process.execPath : 'npm'
  const npmArgs = runsUnderNpm && npmPath ? [npmPath, ...args] : args
  return new Promise((resolve, reject) => {
    // On Windows npm is a script, which only a shell can run.
    const shell = process.platform === 'win32' && !runsUnderNpm
    const child = spawn(command, npmArgs, { cwd: root, shell, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text))
    child.on('error', () =>
      reject(new PrepareError('npm was not found. It comes with Node: see https://nodejs.org')),
    )
    child.on('close', (code) => resolve({ code, output }))
  })
}

/** @param {string} title */
function showProgress(title) {
  const started = Date.now()
  const seconds = () => `${Math.round((Date.now() - started) / 1000)} s`
  const isTerminal = process.stderr.isTTY
  const show = () => process.stderr.write(`\r${title}… ${seconds()}`)
  const timer = isTerminal ? setInterval(show, 1000) : undefined
  if (isTerminal) show()
  return {
    /** @param {boolean} succeeded */
    done(succeeded) {
      clearInterval(timer)
      const line = `${title}… ${succeeded ? seconds() : 'failed'}`
      process.stderr.write(isTerminal ? `\r${line}\n` : `${line}\n`)
    },
  }
}
