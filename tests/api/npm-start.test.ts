import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it, onTestFinished } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { freePort } from '../server'

const START = fileURLToPath(new URL('../../api/entries/end-with-npm.mjs', import.meta.url))

/** What `npm start` starts, without the build before it: it is there, and ends as it is told to. */
const child = `
  import { createServer } from 'node:http'
  import { endWithNpm } from '${START}'
  endWithNpm()
  process.on('SIGHUP', () => process.exit())
  createServer((_, response) => response.end()).listen(process.env.PORT)
`

it.each(['SIGTERM', 'SIGHUP', 'SIGKILL'] as const)(
  'leaves nobody on the port when npm ends by %s',
  async (signal) => {
    const port = await freePort()
    // As npm does: a shell between, which hears of some signals and of others not.
    const npm = spawn(
      process.execPath,
      [
        '-e',
        `const { spawn } = require('node:child_process')
         const shell = spawn('sh', ['-c', '"$NODE" --input-type=module -e "$CHILD"; exit 0'])
         process.on('SIGTERM', () => { shell.kill('SIGTERM'); process.exit() })`,
      ],
      {
        env: {
          PATH: process.env.PATH,
          NODE: process.execPath,
          CHILD: child,
          PORT: String(port),
          npm_lifecycle_event: 'start',
        },
      },
    )
    onTestFinished(() => void npm.kill('SIGKILL'))
    const status = () =>
      fetch(`http://localhost:${port}`).then(
        ({ ok }) => (ok ? 'answers' : 'fails'),
        () => 'gone',
      )
    await expect.poll(status, { timeout: 10_000 }).toBe('answers')
    npm.kill(signal)
    await once(npm, 'exit')
    await expect.poll(status, { timeout: 5_000 }).toBe('gone')
  },
)

/** What our scripts start, without the build before it: it takes a moment to end, with 7. */
const slowToEnd = `
  import { createServer } from 'node:http'
  const server = createServer((_, response) => response.end())
  for (const signal of ['SIGTERM', 'SIGINT']) {
    process.on(signal, () => server.close(() => process.exit(7)))
  }
  server.listen(process.env.PORT)
`

it.each([
  ['start', 'SIGTERM'],
  ['start', 'SIGINT'],
  ['channels', 'SIGTERM'],
] as const)(
  'npm run %s hands %s on, and ends with the code of what it started',
  async (script, signal) => {
    const folder = await mkdtemp(join(tmpdir(), 'npm-start-'))
    onTestFinished(() => rm(folder, { recursive: true }))
    await mkdir(join(folder, 'api/entries'), { recursive: true })
    await writeFile(join(folder, 'api/entries/start.mjs'), slowToEnd)
    const { [script]: command } = manifest.scripts
    await writeFile(
      join(folder, 'package.json'),
      JSON.stringify({ scripts: { [script]: command } }),
    )
    const port = await freePort()
    const env = { PATH: process.env.PATH, HOME: folder, PORT: String(port) }
    const npm = spawn('npm', ['run', script], { cwd: folder, env })
    onTestFinished(() => void npm.kill('SIGKILL'))
    const knock = () => fetch(`http://localhost:${port}`).then(String, () => 'gone')
    await expect.poll(knock, { timeout: 20_000 }).not.toBe('gone')
    const [code] = await Promise.all([
      once(npm, 'exit').then(([status]: unknown[]) => status),
      npm.kill(signal),
    ])
    expect(code).toBe(7)
    expect(await knock()).toBe('gone')
  },
)
