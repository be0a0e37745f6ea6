import type Pusher from 'pusher-js'
import * as v from 'valibot'
import { backOff } from '../../api/shared/listen/back-off'
import { isFromServer } from '../../api/shared/listen/feed-event'
import { pause } from '../lib/wake'

/** What is told of the channels of a link. */
export interface ChannelHandlers {
  subscribed: (channel: string) => void
  event: (channel: string, name: string, data: unknown) => void
  /** The API does not let this viewer onto it: an HTTP status from 400 to 499. */
  refused: (channel: string, status: number) => void
}

const failure = v.object({ status: v.number() })

/**
 * Joins a restricted channel over a link that stands without it: whatever happens here, the public
 * channel goes on. Asks again while the API can't be reached or is in trouble.
 * @returns how to leave it
 */
export function joinRestricted(
  client: Pusher,
  name: string,
  handlers: ChannelHandlers,
): () => void {
  const left = new AbortController()
  let failures = 0

  async function fail(data: unknown) {
    const read = v.safeParse(failure, data)
    const status = read.success ? read.output.status : 0
    if (isRefusal(status)) return handlers.refused(name, status)
    await pause(backOff(failures++), left.signal)
    if (!left.signal.aborted) client.subscribe(name)
  }

  client.subscribe(name).bind_global((event: string, data: unknown) => {
    if (left.signal.aborted) return
    if (event === 'pusher:subscription_error') void fail(data)
    else if (event === 'pusher:subscription_succeeded') handlers.subscribed(name)
    else if (isFromServer(event)) handlers.event(name, event, data)
  })
  return () => {
    left.abort()
    client.unsubscribe(name)
  }
}

/** The API has decided; too many requests (429) is no decision. */
const isRefusal = (status: number) => status >= 400 && status < 500 && status !== 429
