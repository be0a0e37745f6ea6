import type { FeedEvent } from './feed-event'

/**
 * Makes one event of two copies: whole rather than truncated, and where its higher number puts it
 * (Twitch's next try after an ambiguous failure is numbered anew). `known` itself if it says it all.
 */
export function mergeCopies(known: FeedEvent, copy: FeedEvent): FeedEvent {
  const isWhole = Boolean(known.truncated) && !copy.truncated
  const isLater =
    copy.channel === known.channel && copy.epoch === known.epoch && copy.seq > known.seq
  if (!isWhole && !isLater) return known
  const { channel, epoch, seq, receivedAt } = isLater ? copy : known
  return { ...(isWhole ? copy : known), channel, epoch, seq, receivedAt }
}
