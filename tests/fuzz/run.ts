import * as fc from 'fast-check'
import { logIn } from '../login'
import { checkAnswer } from './checks'
import { requestOf, signedCallback, unsignedCallback, type FuzzedCallback } from './callbacks'
import { frameOf, isUnfinished, moves, probe } from './frames'
import { exchange } from './http'
import { rawRequest, request } from './requests'
import { startTarget, type Target } from './target'
import { openSocket } from './websocket'

/** After so many attempts the viewer must have heard what was sent to it. */
const SETTLE_EVERY = 250
/** Attempts before the first look at the memory, so that code and caches are warm. */
const WARM_UP = 0.2

/** How many attempts in all, and which: the same seed makes the same ones. */
export interface FuzzOptions {
  runs: number
  seed?: number
}

/** What one kind of attempt came to. */
export interface PhaseResult {
  name: string
  runs: number
  /** Events that were well-formed after all, and were published, each once. */
  published: number
  /** What the server holds more (bytes) after the attempts than after the warm-up. */
  growth: number
  seconds: number
}

interface Phase {
  name: string
  env: Record<string, string>
  property: (target: Target) => Promise<fc.IAsyncPropertyWithHooks<unknown[]>>
}

const phases: readonly Phase[] = [
  {
    name: 'signed callbacks',
    env: { ALLOW_UNSIGNED_CALLBACKS: 'false' },
    property: async (target) => fc.asyncProperty(signedCallback, callback(target)),
  },
  {
    name: 'unsigned callbacks',
    env: {},
    property: async (target) => fc.asyncProperty(unsignedCallback, callback(target)),
  },
  {
    name: 'frames',
    env: {},
    property: async (target) =>
      fc.asyncProperty(moves, async (made) => {
        const number = target.next()
        const socket = await openSocket(target.port)
        const frames = made.map((one) => frameOf(one, socket.socketId))
        for (const frame of frames) socket.send(frame)
        if (!frames.some(isUnfinished)) {
          const name = `probe-${number}-`
          socket.send(probe(name))
          await socket.closedBefore(`"channel":"${name}"`)
        }
        socket.end()
      }),
  },
  {
    name: 'API requests',
    env: { ALLOW_UNSIGNED_CALLBACKS: 'false' },
    async property(target) {
      const token = await logIn(target.baseUrl, 'tfue')
      return fc.asyncProperty(request, async (made) => {
        const address = `10.1.0.${target.next() % 250}`
        checkAnswer(await exchange(target.port, rawRequest(made, token, address)))
      })
    },
  },
]

/** Posts a callback under an id of its own, and notes whether it was taken. */
const callback = (target: Target) => async (made: FuzzedCallback) => {
  const id = `fuzz-${target.next()}`
  const answer = await exchange(target.port, requestOf(made, id))
  checkAnswer(answer)
  if (answer.status >= 200 && answer.status < 300) target.accept(id)
}

/**
 * Sends what nobody should send: callbacks, frames and API requests in equal parts.
 * @throws {Error} with the smallest attempt that makes the server fail, hang, or publish
 */
export async function runFuzz({ runs, seed = 1 }: FuzzOptions): Promise<PhaseResult[]> {
  const results: PhaseResult[] = []
  for (const phase of phases) results.push(await runPhase(phase, runs / phases.length, seed))
  return results
}

async function runPhase({ name, env, property }: Phase, runs: number, seed: number) {
  const started = performance.now()
  const target = await startTarget(env)
  try {
    const attempts = await property(target)
    let done = 0
    async function attempt(until: number): Promise<void> {
      while (done < until) {
        const numRuns = Math.min(SETTLE_EVERY, until - done)
        await fc.assert(attempts, { numRuns, seed: seed + done })
        done += numRuns
        await target.settle()
      }
    }
    await attempt(Math.ceil(runs * WARM_UP))
    const before = await target.memory()
    await attempt(runs)
    const growth = (await target.memory()) - before
    const published = await target.settle()
    return { name, runs: done, published, growth, seconds: (performance.now() - started) / 1000 }
  } finally {
    await target.stop()
  }
}
