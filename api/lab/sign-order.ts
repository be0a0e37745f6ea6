import { randomUUID } from 'node:crypto'
import type { Env } from '../settings/env'
import type { Asker, Streamers } from '../twitch'
import { signedCallback } from './message'
import { messageOf, type LabOrder } from './order'

/** The callback that brings what was ordered, and the id of its message. */
export interface SignedOrder {
  id: string
  callback: Request
}

/**
 * Signs what a viewer has ordered, or somebody who is not logged in.
 * @throws {ApiError} 400 naming what can't be sent, 404 `streamer-unknown`, 429, 503
 */
export type SignOrder = (order: LabOrder, asker: Asker) => Promise<SignedOrder>

/** Signs orders as Twitch signs its callbacks to `url`. */
export const createOrderSigner =
  ({ eventSubSecret }: Env, streamers: Streamers, url: string): SignOrder =>
  async (order, asker) => {
    const streamer = await streamers.identify(order.streamer, asker)
    const id = randomUUID()
    const message = messageOf(id, streamer, order)
    return { id, callback: signedCallback(url, eventSubSecret, id, message) }
  }
