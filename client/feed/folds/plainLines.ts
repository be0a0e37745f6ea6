import type { FeedEvent } from '../../../api/shared/listen/feed-event'
import { firstText, text } from '../../../api/shared/values'
import { fieldsIn, type Fields } from '../fields'
import { fieldsOf } from '../entry'

/** Whom a line was said by or to, by login. */
const loginIn = (fields: Fields, prefix: string): string =>
  text(fields[`${prefix}_login`]).toLowerCase()

/** The login of the channel on which a line was said: another than that of its event in a shared chat. */
const saidAt = (fields: Fields): string =>
  firstText(fields['source_broadcaster_user_login'], fields['broadcaster_user_login']).toLowerCase()

/**
 * Whether an event is a line of chat as any other: not highlighted, not the chatter's introduction,
 * no cheer, nothing that cost points, and neither by the streamer nor to them. What was only tried
 * out is never one: who tries it wants to see it.
 */
export function isPlainLine(event: Pick<FeedEvent, 'type' | 'event' | 'origin'>): boolean {
  if (event.type !== 'channel.chat.message' || event.origin !== 'twitch') return false
  const line = fieldsOf(event)
  const streamer = saidAt(line)
  return (
    (text(line['message_type']) || 'text') === 'text' &&
    !fieldsIn(line['cheer'])['bits'] &&
    !text(line['channel_points_custom_reward_id']) &&
    loginIn(line, 'chatter_user') !== streamer &&
    loginIn(fieldsIn(line['reply']), 'parent_user') !== streamer
  )
}
