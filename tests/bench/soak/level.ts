import { memoryOf } from '../../fuzz/memory'
import type { TestServer } from '../../server'
import { residentOf } from '../resident'
import { median } from '../statistics'

const INTERVAL_MS = 1_000
/** Samples that tell a level: half a minute, or less in a short run. */
const SAMPLES = 30

/** What a server has at one time, in bytes: of the machine, and of objects after a collection. */
export interface Level {
  resident: number
  held: number
}

/** Watches what a server holds, once a second. */
export function watchLevel(server: TestServer) {
  const samples: number[] = []
  let marked = 0
  const timer = setInterval(() => samples.push(residentOf(server.pid)), INTERVAL_MS)
  return {
    /** How it stands now, and from where on the slope is told. */
    async mark(): Promise<Level> {
      const resident = median(samples.slice(-SAMPLES))
      const held = await memoryOf(server)
      marked = samples.length
      return { resident, held }
    },
    /** How it stands now, and how it has changed since the mark: bytes a minute. */
    async end(): Promise<Level & { slope: number }> {
      clearInterval(timer)
      const since = samples.slice(marked)
      // A collection gives memory back that is soon taken again.
      const perSample = slopeOf(since.slice(Math.min(SAMPLES, since.length / 2)))
      const resident = median(since.slice(-SAMPLES))
      return {
        resident,
        held: await memoryOf(server),
        slope: perSample * (60_000 / INTERVAL_MS),
      }
    },
  }
}

/** Of the straight line that fits best (least squares), a sample. */
function slopeOf(values: readonly number[]): number {
  const middle = (values.length - 1) / 2
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  let [rise, run] = [0, 0]
  for (const [at, value] of values.entries()) {
    rise += (at - middle) * (value - mean)
    run += (at - middle) ** 2
  }
  return rise / run
}
