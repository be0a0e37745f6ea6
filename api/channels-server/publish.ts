import type { App } from './app'
import { ChannelsError } from './errors'
import { encodeFrame } from './frames'
import { isChannelName, isEventName, isSocketId, limits } from './names'

/** One event for one channel. */
export interface PublishedEvent {
  channel: string
  name: string
  /** Already serialised, at most 10,240 bytes. */
  data: string
  /** The one socket that does not get it. */
  socketId?: string
}

/** Throws a ChannelsError (400 or 413) when Pusher would not take this message. */
export function checkEvent({ channel, name, data, socketId }: PublishedEvent): void {
  if (!isChannelName(channel)) {
    throw new ChannelsError(400, `Invalid channel name: ${JSON.stringify(channel.slice(0, 200))}`)
  }
  if (!isEventName(name)) {
    throw new ChannelsError(400, `Event name must have 1 to ${limits.nameLength} characters`)
  }
  if (socketId !== undefined && !isSocketId(socketId)) {
    throw new ChannelsError(400, 'Invalid socket id: expected two numbers joined by a dot')
  }
  if (Buffer.byteLength(data) > limits.dataBytes) {
    throw new ChannelsError(
      413,
      `The data content of this event exceeds the allowed maximum (${limits.dataBytes} bytes)`,
    )
  }
}

/** Sends a checked message to everybody in its channel, serialised once for all. */
export function deliver(
  app: App,
  { channel: name, name: event, data, socketId }: PublishedEvent,
): void {
  app.cache.set(name, { name: event, data })
  const channel = app.channels.get(name)
  if (channel) channel.send(encodeFrame({ event, channel: name, data }), socketId)
}
