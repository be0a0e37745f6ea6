import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, it, onTestFinished } from 'vitest'
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
