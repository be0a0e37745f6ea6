/** Pusher's limits on what is published and on who is present. */
export const limits = {
  nameLength: 200,
  channelsPerEvent: 100,
  eventsPerBatch: 10,
  dataBytes: 10_240,
  membersPerChannel: 100,
  userIdLength: 128,
  userInfoBytes: 1024,
  watchlist: 100,
} as const

/** Who may join a channel: anyone, who has a signature for it, or the user it is named after. */
export type Access = 'public' | 'private' | 'presence' | 'user'

const channelPattern = /^[A-Za-z0-9_\-=@,.;]{1,200}$/
const cachePattern = /^(?:private-encrypted-|private-|presence-)?cache-/
const socketIdPattern = /^\d+\.\d+$/
const userPrefix = '#server-to-user-'

/** Name of the channel that only this signed-in user may join. */
export const userChannel = (userId: string): string => userPrefix + userId

const isUserChannel = (name: string): boolean =>
  name.startsWith(userPrefix) &&
  name.length > userPrefix.length &&
  name.length <= userPrefix.length + limits.userIdLength

/** Whether Pusher allows a channel of this name. */
export const isChannelName = (name: string): boolean =>
  channelPattern.test(name) || isUserChannel(name)

/** What joining this channel takes; encrypted channels are private ones to the server. */
export function accessOf(channel: string): Access {
  if (channel.startsWith('private-')) return 'private'
  if (channel.startsWith('presence-')) return 'presence'
  return channel.startsWith(userPrefix) ? 'user' : 'public'
}

/** Whether the channel remembers its last event for those who join later. */
export const isCacheChannel = (channel: string): boolean => cachePattern.test(channel)

/** Whether Pusher allows an event of this name. */
export const isEventName = (name: string): boolean =>
  name.length > 0 && name.length <= limits.nameLength

/** Whether this has the form of a socket id: digits, a dot, digits. */
export const isSocketId = (id: string): boolean => socketIdPattern.test(id)
