import type { Logger } from '../operations/log'
import type { Publisher } from '../realtime'
import { wandChannel } from '../shared/channel-names'

/** Pusher's event name on a wand's channel. */
const TAP = 'tap'

/**
 * Tells the presenter of each tap that was published, by the id of its message: their page may not
 * hear the channel where it arrives, and much else arrives there.
 */
export const createTapTeller = (publisher: Publisher, log: Logger) => (login: string, id: string) =>
  void publisher
    .publish(wandChannel(login), TAP, JSON.stringify({ id }))
    .catch((error: unknown) => log.warn({ err: error }, 'The presenter was not told of a tap'))
