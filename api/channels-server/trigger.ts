import * as v from 'valibot'
import type { App } from './app'
import { channelInfo } from './channel-info'
import { ChannelsError } from './errors'
import { limits } from './names'
import { checkEvent, deliver, type PublishedEvent } from './publish'

const event = {
  name: v.string(),
  data: v.string(),
  socket_id: v.nullish(v.string()),
  info: v.nullish(v.string()),
}

/** A list of so many; the words are Pusher's, with how many there were. */
const atMost = <Item>(max: number, words: string) =>
  v.maxLength<Item[], number, (issue: { input: Item[] }) => string>(
    max,
    ({ input }) => `${words} (${input.length} > ${max})`,
  )

/** Body of `POST /apps/:id/events`: `channels`, or else one `channel`. */
export const EventBody = v.object({
  ...event,
  channels: v.nullish(
    v.pipe(v.array(v.string()), atMost(limits.channelsPerEvent, 'Too many channels')),
  ),
  channel: v.nullish(v.string()),
})
type EventBody = v.InferOutput<typeof EventBody>

const BatchItem = v.object({ ...event, channel: v.string() })

/** Body of `POST /apps/:id/batch_events`. */
export const BatchBody = v.object({
  batch: v.pipe(v.array(BatchItem), atMost(limits.eventsPerBatch, 'Batch too large')),
})
type BatchBody = v.InferOutput<typeof BatchBody>

type ChannelInfo = Record<string, unknown>

/** Checks all before sending any. */
function publishAll(app: App, messages: readonly PublishedEvent[]): void {
  for (const message of messages) checkEvent(message)
  for (const message of messages) deliver(app, message)
}

/** Each channel once. Throws a ChannelsError (400) when there is none. */
function channelsOf({ channels, channel }: EventBody): string[] {
  const all = new Set(channels ?? (channel ? [channel] : []))
  if (all.size === 0) throw new ChannelsError(400, 'channels: expected at least one channel')
  return [...all]
}

/** Publishes one event on its channels; the answer holds what `info` asked for. */
export function triggerEvent(
  app: App,
  body: EventBody,
): { channels?: Record<string, ChannelInfo> } {
  const { name, data, info } = body
  const channels = channelsOf(body)
  const socketId = body.socket_id ?? undefined
  publishAll(
    app,
    channels.map((channel) => ({ channel, name, data, socketId })),
  )
  if (!info) return {}
  return {
    channels: Object.fromEntries(
      channels.map((channel) => [channel, channelInfo(app, channel, info)]),
    ),
  }
}

/** Publishes up to ten events in their order; the answer holds what any `info` asked for. */
export function triggerBatch(app: App, { batch }: BatchBody): { batch?: ChannelInfo[] } {
  publishAll(
    app,
    batch.map((item) => ({ ...item, socketId: item.socket_id ?? undefined })),
  )
  if (!batch.some(({ info }) => info)) return {}
  return { batch: batch.map(({ channel, info }) => (info ? channelInfo(app, channel, info) : {})) }
}
