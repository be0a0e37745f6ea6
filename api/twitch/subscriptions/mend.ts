import type { Logger } from '../../operations/log'
import type { Helix } from '../helix'
import { createCreator, type Create, type WebhookTarget } from './create'
import type { Ledger } from './ledger'
import { renewListed } from './renew'

/** ms until the next try while Twitch is in trouble, twice as long each time. */
const MIN_PAUSE_MS = 10_000
const MAX_PAUSE_MS = 5 * 60_000
/** How often it is looked for what other processes, or lost webhooks, have left; ms. */
const SWEEP_MS = 30 * 60_000

/** Mends what is at Twitch, again and again. */
export interface Mending {
  /** Resolves after the first try, whether it went well or not. */
  begin: () => Promise<void>
  close: () => void
}

interface MendingOptions {
  helix: Helix
  webhook: WebhookTarget
  ledger: Ledger
  /** Looks for what nobody watches. */
  sweep: () => Promise<void>
  log: Logger
}

/** Renews what points to an old address and releases what nobody watches. */
export function createMending({ helix, webhook, ledger, sweep, log }: MendingOptions): Mending {
  const api = helix('upkeep')
  const creator = createCreator(api, webhook, log)
  let timer: NodeJS.Timeout | undefined
  let isClosed = false
  let failures = 0

  const create: Create = async (wanted) => {
    const result = await creator(wanted)
    if (result.kind === 'made') ledger.add(result.subscription)
    return result
  }

  async function mend(): Promise<void> {
    await ledger.beFresh()
    const { callback } = webhook
    const renewing = { api, callback, create, log, removed: ledger.remove }
    const { failed } = await renewListed(renewing, ledger.all())
    await sweep()
    if (failed > 0) throw new Error(`${failed} subscriptions were not renewed`)
  }

  async function run(): Promise<void> {
    let pauseMs = SWEEP_MS
    try {
      await mend()
      failures = 0
    } catch (error) {
      pauseMs = Math.min(MIN_PAUSE_MS * 2 ** failures, MAX_PAUSE_MS)
      failures += 1
      log.warn({ err: error }, 'Subscriptions of an earlier start were not looked through')
    }
    if (!isClosed) timer = setTimeout(() => void run(), pauseMs).unref()
  }

  return {
    begin: run,
    close() {
      isClosed = true
      clearTimeout(timer)
    },
  }
}
