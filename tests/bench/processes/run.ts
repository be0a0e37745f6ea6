import { setTimeout as wait } from 'node:timers/promises'
import * as v from 'valibot'
import { historySchema } from '../../../api/shared/listen/feed-event'
import { createRandom } from '../../chaos/random'
import { beginShower } from '../soak/shower'
import type { Balancing } from './balancer'
import { startBot } from './bot'
import { deploy, type Deployment } from './deployment'
import { readStream } from './event-stream'
import { openLine, type Line } from './line'
import { openPage, type Truth } from './page'
import type { Reader, ReaderPlace } from './reader'
import { CUT_MS, makeTrouble } from './troubles'
import { createTwitch, type Taken } from './twitch'
import { countDisagreements, judge, type Verdict } from './verdict'

const LOGIN = 'tfue'
const PER_SECOND = 50
/** What a process holds of a channel at most. */
const RING = 500
const READERS = { 'pusher-js': 50, page: 5, stream: 5 } as const
const FRESH_READERS = 10
/** Who has not heard an event so long (ms) after the last has lost it: pusher-js may pause for 15 s. */
const LOST_MS = 60_000
const LOOK_MS = 100

/** What was done to the installation, and what became of it. */
export interface ProcessesResult {
  balancing: Balancing
  events: number
  repeats: number
  cuts: number
  receipts: number
  verdicts: Record<Reader['kind'], Verdict>
  /** Events that are not at one place with all who have heard them. */
  disagreements: number
  /** The fewest events that a fresh reader was given, of how many, in order. */
  fresh: { least: number; of: number }
}

interface Seat {
  reader: Reader
  line: Line
  /** When its line was cut. */
  cuts: number[]
}

/**
 * Sends 50 events a second to an installation of three processes whose parts end and come again,
 * and to readers whose lines are cut.
 */
export async function runProcesses(
  balancing: Balancing,
  seconds: number,
  seed = 1,
): Promise<ProcessesResult> {
  const random = createRandom(seed)
  const deployment = await deploy(balancing, random)
  const taken = new Map<string, Taken>()
  const seats = await takeSeats(deployment, taken)
  const readers = seats.map(({ reader }) => reader)
  try {
    await Promise.all(readers.map(({ ready }) => ready))
    const { apiPort } = deployment
    const twitch = createTwitch(`http://127.0.0.1:${apiPort}`, LOGIN, random, (id, at) =>
      taken.set(id, at),
    )
    const shower = beginShower(twitch, PER_SECOND)
    const lines = seats.map(({ line, cuts }) => ({
      ...line,
      cut(ms: number) {
        cuts.push(performance.now())
        line.cut(ms)
      },
    }))
    await makeTrouble(deployment, lines, seconds * 1_000, random)
    await shower.end()
    const events = shower.taken()
    await untilHeard(readers, events)
    const of = (kind: Reader['kind']) => readers.filter((reader) => reader.kind === kind)
    return {
      balancing,
      events,
      repeats: twitch.repeats(),
      cuts: seats.reduce((sum, { cuts }) => sum + cuts.length, 0),
      receipts: readers.reduce((sum, reader) => sum + reader.receipts(), 0),
      verdicts: {
        'pusher-js': judge(of('pusher-js'), events),
        page: judge(of('page'), events),
        stream: judge(of('stream'), events),
      },
      disagreements: countDisagreements(readers),
      fresh: { least: await leastOfFresh(apiPort), of: Math.min(events, RING) },
    }
  } finally {
    for (const { reader } of seats) reader.close()
    await Promise.all(seats.map(({ line }) => line.close()))
    await deployment.stop()
  }
}

const open: Record<Reader['kind'], (place: ReaderPlace, truth: Truth) => Reader> = {
  'pusher-js': startBot,
  page: openPage,
  stream: readStream,
}

/** Each reader at the end of a line of its own. */
async function takeSeats(
  { key, pusherPort, apiPort }: Deployment,
  taken: Truth['taken'],
): Promise<Seat[]> {
  const kinds = (['pusher-js', 'page', 'stream'] as const).flatMap((kind) =>
    Array.from({ length: READERS[kind] }, () => kind),
  )
  return await Promise.all(
    kinds.map(async (kind, index) => {
      const line = await openLine(pusherPort, apiPort)
      const cuts: number[] = []
      const at = { pusherPort: line.pusherPort, apiPort: line.apiPort }
      const place = { key, ...at, login: LOGIN, address: `10.0.0.${index + 1}` }
      return { line, cuts, reader: open[kind](place, { taken, cuts, cutMs: CUT_MS }) }
    }),
  )
}

async function untilHeard(readers: readonly Reader[], events: number): Promise<void> {
  const deadline = performance.now() + LOST_MS
  const hasAll = (reader: Reader) => new Set(reader.heard().map(({ id }) => id)).size >= events
  while (!readers.every(hasAll) && performance.now() < deadline) await wait(LOOK_MS)
}

/** Of readers who come new: how many events the one was given who was given fewest, in order. */
async function leastOfFresh(apiPort: number): Promise<number> {
  const counts = await Promise.all(
    Array.from({ length: FRESH_READERS }, async () => {
      const headers = { 'X-Forwarded-For': '192.0.2.2' }
      const url = `http://127.0.0.1:${apiPort}/api/streamers/${LOGIN}/events`
      const { events } = v.parse(historySchema, await (await fetch(url, { headers })).json())
      const isInOrder = events.every(({ seq }, place) => seq > (events[place - 1]?.seq ?? 0))
      return isInOrder ? events.length : 0
    }),
  )
  return Math.min(...counts)
}
