import { closures, errorCodes } from './errors'
import type { ClientContext } from './subscribe'

/**
 * Counts a subscription or an end of one. False when the client is too fast, or all of its address
 * together: it is then told so, or closed if it goes on all the same.
 */
export function mayChangeSubscriptions({ connection, limits }: ClientContext): boolean {
  const { burst, perSecond } = limits.subscriptionRate
  const isSlow = connection.subscriptionChanges(limits.subscriptionRate).take()
  if (isSlow && connection.address.subscriptionChanges.take()) return true
  if (connection.refusals.take()) {
    const message = `Too many subscriptions: at most ${perSecond} a second after ${burst} at once`
    connection.error(errorCodes.tooManySubscriptions, message)
  } else {
    connection.close(closures.tooManySubscriptions)
  }
  return false
}
