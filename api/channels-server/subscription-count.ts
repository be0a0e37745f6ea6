import type { Channel } from './channel'
import type { Faults } from './faults'
import { subscriptionCountFrame } from './frames'

/** Up to so many subscribers hear of every change; above, of one a second: n joins are n² frames. */
const smallChannel = 100
const largeChannelInterval = 1000

/**
 * Tells a channel how many have joined it, once for all changes of a moment.
 * @returns a function to be called at every change
 */
export function createCountAnnouncer({ guarded }: Faults): (channel: Channel) => void {
  const waiting = new Set<Channel>()

  const announce = guarded((channel: Channel) => {
    waiting.delete(channel)
    const count = channel.subscribers.size
    if (count > 0) channel.send(subscriptionCountFrame(channel.name, count))
  })

  return (channel) => {
    if (waiting.has(channel)) return
    waiting.add(channel)
    if (channel.subscribers.size <= smallChannel) setImmediate(announce, channel)
    else setTimeout(announce, largeChannelInterval, channel).unref()
  }
}
