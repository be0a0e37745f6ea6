import type { ApiClient } from '@twurple/api'
import { answerOf, refusalOf } from '../call'
import type { Ledger } from './ledger'
import type { Release } from './make-room'

/** Removes what costs something of a streamer and is posted to `callback`. */
export const createRelease =
  (
    api: ApiClient,
    ledger: Ledger,
    callback: string,
    forget: (broadcasterId: string) => void,
  ): Release =>
  async (broadcasterId) => {
    const ours = ledger.about(broadcasterId)
    const costly = ours.filter((one) => one.cost > 0 && one.callback === callback)
    forget(broadcasterId)
    await Promise.all(
      costly.map(async ({ id }) => {
        await answerOf(api.eventSub.deleteSubscription(id).catch(unlessGone))
        ledger.remove(id)
      }),
    )
  }

function unlessGone(error: unknown): void {
  if (refusalOf(error) !== 404) throw error
}
