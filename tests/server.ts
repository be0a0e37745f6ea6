import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { localUrl } from '../api/settings/local-url'

/** Where the build is. */
export const dist = fileURLToPath(new URL('../dist', import.meta.url))
const START_TIMEOUT_MS = 15_000
const POLL_MS = 20

/** The built server, running as a process of its own. */
export interface TestServer {
  pid: number
  port: number
  baseUrl: string
  /** What it has written so far, to both its outputs. */
  output: () => string
  /** What it ends with; null when a signal killed it. */
  exitCode: Promise<number | null>
  /** Ends it as a platform would, with SIGTERM; resolves when it is gone. */
  stop: () => Promise<void>
}

/**
 * Starts the built server and waits until it answers. Nothing of the caller's environment reaches
 * it but `PATH`, so that a developer's settings don't change what is tested.
 * @param env settings; `PORT` is a free one unless given
 * @param launcher a command, with its arguments, that runs another: `taskset -c 0`
 * @param from a folder with another build than `dist`
 * @throws {Error} with its output when it isn't built, ends early or doesn't answer
 */
export const startServer = (
  env: Record<string, string> = {},
  launcher: readonly string[] = [],
  from = dist,
) => start({ file: join(from, 'api/index.js'), healthPath: '/api/health' }, env, launcher)

/** Starts the built channels server alone, as `npm run channels` does; `env` holds its apps. */
export const startChannelsServer = (env: Record<string, string>) =>
  start({ file: join(dist, 'api/channels.js'), healthPath: '/' }, env, [])

interface Entry {
  file: string
  healthPath: string
}

/** Another may take a port between our finding it free and the server's listening on it. */
async function start(
  what: Entry,
  env: Record<string, string>,
  launcher: readonly string[],
): Promise<TestServer> {
  for (let tries = 1; ; tries++) {
    try {
      return await startOnce(what, env, launcher)
    } catch (error) {
      const isTaken = error instanceof Error && error.message.includes(' is in use')
      if (!isTaken || env.PORT !== undefined || tries === 3) throw error
    }
  }
}

async function startOnce(
  { file, healthPath }: Entry,
  env: Record<string, string>,
  launcher: readonly string[],
): Promise<TestServer> {
  if (!existsSync(file)) throw new Error('Not built yet: run "npm run build" first')
  const port = Number(env.PORT ?? (await freePort()))
  const [command = process.execPath, ...args] = [...launcher, process.execPath, file]
  const child = spawn(command, args, {
    env: {
      PATH: process.env.PATH,
      LOG_LEVEL: 'warn',
      SANDBOX_LIFE: 'off',
      ...env,
      PORT: String(port),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text))
  }
  const gone = once(child, 'exit')
  const server = {
    pid: child.pid ?? 0,
    port,
    baseUrl: localUrl(env.HOST, port),
    output: () => output,
    exitCode: gone.then(() => child.exitCode),
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGTERM')
      await gone
    },
  }
  try {
    await answers(server.baseUrl + healthPath, () => child.exitCode !== null)
  } catch (error) {
    await server.stop()
    throw new Error(`The server did not start:\n${output}`, { cause: error })
  }
  return server
}

async function answers(url: string, hasEnded: () => boolean): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT_MS
  while (!hasEnded() && Date.now() < deadline) {
    const response = await fetch(url).catch(() => undefined)
    if (response?.ok) return
    await wait(POLL_MS)
  }
  throw new Error(hasEnded() ? 'It ended' : `No answer within ${START_TIMEOUT_MS} ms`)
}

/** Below those that the system hands out by itself, so that nobody gets it by chance. */
const [FIRST_PORT, LAST_PORT] = [10_000, 32_000]

/** A TCP port that nobody listens on. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = FIRST_PORT + Math.floor(Math.random() * (LAST_PORT - FIRST_PORT))
    if (await isFree(port)) return port
  }
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer().listen(port)
  try {
    await once(server, 'listening')
  } catch {
    return false
  }
  server.close()
  await once(server, 'close')
  return true
}
