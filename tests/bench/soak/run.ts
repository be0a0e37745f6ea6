import { setMaxListeners } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { between, createRandom, type Random } from '../../chaos/random'
import { setStage } from '../../chaos/stage'
import { createSender } from '../../chaos/twitch'
import { inspected } from '../../fuzz/memory'
import { createCopies } from './copies'
import { watchLevel, type Level } from './level'
import { beginShower, type Shower } from './shower'
import { visit, type Flaws } from './visit'

const CHANNEL = 'tfue'
const PER_SECOND = 50
const CLIENTS = 200
/** How long one stays, in ms. */
const STAY = [10_000, 60_000] as const
/** A connection is cut after about 50 s. */
const EVENTS_PER_CUT = 2_500
/** Of the time, until what is kept for a while is full. */
const BEGINNING = 0.2

/** How a long run went; memory in bytes, the slope a minute. */
export interface SoakResult extends Flaws {
  events: number
  visits: number
  cuts: number
  repeats: number
  early: Level
  late: Level & { slope: number }
}

/** Sends 50 events a second to 200 clients who come and go, on connections that break. */
export async function runSoak(minutes: number): Promise<SoakResult> {
  const random = createRandom(1)
  const cutting = { eventsPerCut: EVENTS_PER_CUT, failing: 0 }
  const stage = await setStage('embedded', cutting, random, inspected)
  const { baseUrl, key, proxy, server } = stage
  const sender = createSender(baseUrl, CHANNEL, random)
  const copies = createCopies()
  const closing = new AbortController()
  setMaxListeners(0, closing.signal)
  try {
    const level = watchLevel(server)
    const shower = beginShower(sender, PER_SECOND)
    const link = { key, port: proxy.port, channel: CHANNEL }
    const place = { baseUrl, ...link, share: copies.share }
    const seats = Array.from({ length: CLIENTS }, (_, seat) => {
      const address = `10.0.${Math.floor(seat / 250)}.${seat % 250}`
      return sit({ ...place, address }, shower, random, closing.signal)
    })
    const milliseconds = minutes * 60_000
    await wait(milliseconds * BEGINNING)
    const early = await level.mark()
    await wait(milliseconds * (1 - BEGINNING))
    const late = await level.end()
    proxy.calm()
    await shower.end()
    closing.abort()
    const visits = (await Promise.all(seats)).flat()
    return {
      events: shower.taken(),
      visits: visits.length,
      missing: visits.reduce((sum, { missing }) => sum + missing, 0),
      twice: visits.reduce((sum, one) => sum + one.twice, 0) + copies.twice(),
      cuts: proxy.cuts(),
      repeats: sender.repeats(),
      early,
      late,
    }
  } finally {
    closing.abort()
    await stage.close()
  }
}

/** One client after another, until `closing`. What was wrong with what each of them saw. */
async function sit(
  viewer: Parameters<typeof visit>[0],
  shower: Shower,
  random: Random,
  closing: AbortSignal,
): Promise<Flaws[]> {
  const flaws: Flaws[] = []
  while (!closing.aborted) {
    const [least, most] = STAY
    const staying = wait(between(random, least, most), undefined, { signal: closing })
    flaws.push(
      await visit(
        viewer,
        staying.catch(() => {}),
        shower.taken,
      ),
    )
  }
  return flaws
}
