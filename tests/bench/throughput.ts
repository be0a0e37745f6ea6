import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { SANDBOX_EVENTSUB_SECRET } from '../../api/settings/env'
import { startRedis } from '../redis'
import { freePort, startServer } from '../server'
import { drain, open, sendAll } from './load'
import { signRequests } from './requests'
import { median, quantile } from './statistics'
import { countMessages, type CountingSubscriber } from './subscriber'

const ROUNDS = 7
const WARM_UP = 20_000
const REQUESTS = 20_000
const LATENCIES = 2_000

/** Callbacks per second (medians of the rounds), and ms from POST to the subscriber's message. */
export interface Throughput {
  bare: number
  ours: number
  /** With a Redis, as several processes have it. */
  shared: number
  /** Of the pairs of rounds, which stood next to each other: ours by bare, and shared by ours. */
  ratio: number
  sharedRatio: number
  latency: { median: number; p99: number }
}

/** Loads our servers and the bare one in turns, all on the core that `launcher` names. */
export async function measureThroughput(launcher: readonly string[]): Promise<Throughput> {
  const bare = await startBare(launcher)
  const redis = await startRedis()
  const ours = await startServer({ LOG_LEVEL: 'warn' }, launcher)
  const shared = await startServer({ LOG_LEVEL: 'warn', REDIS_URL: redis.url }, launcher)
  const subscriber = await countMessages(ours.baseUrl)
  const sharedSubscriber = await countMessages(shared.baseUrl)
  const rounds: { bare: number; ours: number; shared: number }[] = []

  await sendAll(bare.port, signRequests(WARM_UP))
  await publishAll(ours.port, subscriber, WARM_UP)
  await publishAll(shared.port, sharedSubscriber, WARM_UP)
  for (let round = 0; round < ROUNDS; round++) {
    rounds.push({
      bare: await sendAll(bare.port, signRequests(REQUESTS)),
      ours: await publishAll(ours.port, subscriber, REQUESTS),
      shared: await publishAll(shared.port, sharedSubscriber, REQUESTS),
    })
  }
  const times = await measureLatency(ours.port, subscriber)

  subscriber.close()
  sharedSubscriber.close()
  await Promise.all([ours.stop(), shared.stop()])
  await redis.kill()
  bare.child.kill()
  return {
    bare: median(rounds.map((round) => round.bare)),
    ours: median(rounds.map((round) => round.ours)),
    shared: median(rounds.map((round) => round.shared)),
    ratio: median(rounds.map((round) => round.ours / round.bare)),
    sharedRatio: median(rounds.map((round) => round.shared / round.ours)),
    latency: { median: median(times), p99: quantile(times, 0.99) },
  }
}

/** Sends `count` callbacks; every one of them has to reach the subscriber. */
async function publishAll(port: number, subscriber: CountingSubscriber, count: number) {
  const goal = subscriber.count() + count
  const perSecond = await sendAll(port, signRequests(count))
  await subscriber.reached(goal)
  return perSecond
}

/** One callback at a time, from its first byte sent to the subscriber's message, in ms. */
async function measureLatency(port: number, subscriber: CountingSubscriber): Promise<number[]> {
  const socket = await open(port)
  const times: number[] = []
  for (const { bytes } of signRequests(LATENCIES)) {
    const goal = subscriber.count() + 1
    const requests = [bytes]
    const started = performance.now()
    const answered = drain(socket, () => requests.pop())
    await subscriber.reached(goal)
    times.push(performance.now() - started)
    await answered
  }
  socket.destroy()
  return times
}

async function startBare(
  launcher: readonly string[],
): Promise<{ port: number; child: ChildProcess }> {
  const port = await freePort()
  const [execPath = process.execPath, ...execArgv] = [...launcher, process.execPath]
  const child = fork(fileURLToPath(new URL('bare.mjs', import.meta.url)), {
    execPath,
    execArgv,
    env: { PATH: process.env.PATH, PORT: String(port), EVENTSUB_SECRET: SANDBOX_EVENTSUB_SECRET },
  })
  await once(child, 'message')
  return { port, child }
}
