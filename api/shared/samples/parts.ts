import { account } from '../account'
import { mo, tfue, type Person } from '../cast'
import { randomId } from '../random-id'

/** Tfue, on whose channel every sample happens. */
export const broadcaster = account('broadcaster_user', tfue)
export const moderator = account('moderator_user', mo)
export const user = (who: Person) => account('user', who)

/** RFC 3339, so many seconds from now; negative is the past. */
export const inSeconds = (seconds: number): string =>
  new Date(Date.now() + seconds * 1000).toISOString()

/** RFC 3339, so many seconds ago. */
export const secondsAgo = (seconds: number): string => inSeconds(-seconds)

/** An id as Twitch makes them, a new one each time. */
export const newId = randomId
