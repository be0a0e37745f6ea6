import { closures } from './errors'
import { subscriptionErrorFrame } from './frames'
import type { ClientContext } from './subscribe'

const tooFast = {
  type: 'LimitReached',
  error: 'Too many subscriptions in a short time: try again later',
  status: 403,
}

/**
 * Counts a subscription or an end of one. False when the client is too fast, or all of its address
 * together: it is then told so, or closed if it goes on all the same.
 * @param channel which it wants to join, so that it can try again
 */
export function mayChangeSubscriptions(
  { connection, limits }: ClientContext,
  channel?: string,
): boolean {
  const { burst, perSecond } = limits.subscriptionRate
  const isSlow = connection.subscriptionChanges(limits.subscriptionRate).take()
  if (isSlow && connection.address.subscriptionChanges.take()) return true
  if (channel !== undefined) connection.send(subscriptionErrorFrame(channel, tooFast))
  const message = `Too many subscriptions: at most ${perSecond} a second after ${burst} at once`
  connection.refuse(message, closures.tooManySubscriptions)
  return false
}
