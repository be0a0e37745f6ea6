/** Pusher's limits on what is published. */
export const limits = {
  nameLength: 200,
  channelsPerEvent: 100,
  eventsPerBatch: 10,
  dataBytes: 10_240,
} as const

const channelPattern = /^[A-Za-z0-9_\-=@,.;]{1,200}$/
const restrictedPattern = /^(?:private|presence)-/
const socketIdPattern = /^\d+\.\d+$/

/** Whether Pusher allows a channel of this name. */
export const isChannelName = (name: string): boolean => channelPattern.test(name)

/** Whether joining this channel needs a signature from the app's own server. */
export const isRestricted = (channel: string): boolean => restrictedPattern.test(channel)

/** Whether Pusher allows an event of this name. */
export const isEventName = (name: string): boolean =>
  name.length > 0 && name.length <= limits.nameLength

/** Whether this has the form of a socket id: digits, a dot, digits. */
export const isSocketId = (id: string): boolean => socketIdPattern.test(id)
