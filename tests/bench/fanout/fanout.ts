import { median, quantile } from '../statistics'
import { startBare, startOurs, type Broadcaster } from './broadcaster'
import { gather } from './crowd'
import { play, type Round, type Stage } from './rounds'

const ROUNDS = 5
/** Messages in a loaded round: enough to last about a second. */
const MESSAGES = 150_000
const CALM_EVENTS = 20

/** Fan-out to `sockets`, ours beside `ws`; latencies are the 99th percentile in ms. */
export interface Fanout {
  sockets: number
  ours: number
  bare: number
  /** Of the pairs of rounds, which stood next to each other. */
  ratio: number
  calm: { ours: number; bare: number }
  loaded: { ours: number; bare: number }
}

/** Loads both servers in turns, both on the core that `launcher` names. */
export async function measureFanout(sockets: number, launcher: readonly string[]): Promise<Fanout> {
  const events = Math.ceil(MESSAGES / sockets)
  const bare = await setUp(await startBare(launcher), sockets)
  const ours = await setUp(await startOurs(launcher), sockets)
  for (const stage of [bare, ours]) await play(stage, events, false)
  const calm = {
    bare: await play(bare, CALM_EVENTS, true),
    ours: await play(ours, CALM_EVENTS, true),
  }
  const rounds: { bare: Round; ours: Round }[] = []
  for (let round = 0; round < ROUNDS; round++) {
    rounds.push({ bare: await play(bare, events, false), ours: await play(ours, events, false) })
  }
  for (const { crowd, server } of [bare, ours]) {
    crowd.close()
    await server.stop()
  }
  const p99 = (latencies: number[]) => quantile(latencies, 0.99)
  const loaded = (side: 'ours' | 'bare') =>
    median(rounds.map((round) => p99(round[side].latencies)))
  return {
    sockets,
    ours: median(rounds.map((round) => round.ours.perSecond)),
    bare: median(rounds.map((round) => round.bare.perSecond)),
    ratio: median(rounds.map((round) => round.ours.perSecond / round.bare.perSecond)),
    calm: { ours: p99(calm.ours.latencies), bare: p99(calm.bare.latencies) },
    loaded: { ours: loaded('ours'), bare: loaded('bare') },
  }
}

async function setUp(server: Broadcaster, sockets: number): Promise<Stage> {
  return { server, crowd: await gather(server, sockets), published: 0 }
}
