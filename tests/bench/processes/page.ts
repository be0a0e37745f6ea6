import type { Receipt } from '../../../api/shared/listen/outage'
import { openViewer } from '../../chaos/viewer'
import type { Reader, ReaderPlace } from './reader'
import type { Taken } from './twitch'

/** A receipt, and when (ms, as `performance.now()`) it was written. */
interface Written extends Receipt {
  at: number
}

/** What is known of the truth that receipts tell. */
export interface Truth {
  /** Of each event that was taken at the first try, by id. */
  taken: ReadonlyMap<string, Taken>
  /** When the page's line was cut, and for how long; ms. */
  cuts: readonly number[]
  cutMs: number
}

/** A page without its looks: its logic of catching up, merging and sorting, and its receipts. */
export function openPage(place: ReaderPlace, truth: Truth): Reader {
  const receipts: Written[] = []
  const { key, pusherPort, apiPort, login, address } = place
  const viewer = openViewer({
    key,
    port: pusherPort,
    channel: login,
    baseUrl: `http://127.0.0.1:${apiPort}`,
    address,
    share: (event) => event,
    seen() {},
    receipt: (receipt) => receipts.push({ ...receipt, at: performance.now() }),
  })
  return {
    kind: 'page',
    ready: viewer.ready,
    heard: viewer.shown,
    receipts: () => receipts.length,
    untrue() {
      const shown = new Set(viewer.shown().map(({ id }) => id))
      const isWhole = [...truth.taken.keys()].every((id) => shown.has(id))
      return receipts.flatMap((receipt) => lies(receipt, isWhole, truth))
    },
    close: viewer.close,
  }
}

/** What a receipt says that is not so. */
function lies({ at, recovered, isOverrun, missing }: Written, isWhole: boolean, truth: Truth) {
  const found: string[] = []
  if (isWhole && missing) found.push('says that events may be missing, and none is')
  if (isWhole && isOverrun) found.push('says that some are held no more, and none is missing')
  const cutAt = truth.cuts.findLast((time) => time < at)
  if (cutAt === undefined) return [...found, 'tells of a lost link that was not cut']
  // Sent and taken within the cut, it was published within it: the page can't have heard it live.
  const missed = [...truth.taken.values()].filter(
    ({ sentAt, takenAt }) => sentAt > cutAt && takenAt < cutAt + truth.cutMs,
  )
  const least = missed.length
  if (recovered < least) found.push(`tells of ${recovered} made up for, of at least ${least}`)
  return found
}
