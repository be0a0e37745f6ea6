import * as v from 'valibot'
import type { Envelope } from '../../api/shared/envelope'
import { tfue } from '../../api/shared/cast'
import { envelopeSchema } from '../../api/shared/listen/feed-event'
import { sampleFor } from '../../api/shared/sample-for'
import type { EventType } from '../../api/shared/types'

/** What happens on a channel, the oldest first; it begins anew when it is over. */
const story: readonly EventType[] = [
  'channel.update',
  'channel.poll.end',
  'channel.channel_points_custom_reward_redemption.add',
  'channel.subscribe',
  'channel.cheer',
  'channel.follow',
  'channel.subscription.message',
  'channel.subscription.gift',
  'channel.raid',
  'channel.shoutout.create',
]

/** The event of the made-up feed that has this number (0, 1, …), as it was at a time in ms. */
export function sampleAt(number: number, at: number): Envelope {
  const type = story[number % story.length] ?? 'channel.raid'
  return v.parse(envelopeSchema, {
    id: `sample-${number}`,
    seq: number,
    epoch: '',
    type,
    version: '',
    at: new Date(at).toISOString(),
    receivedAt: at,
    origin: 'twitch',
    streamer: tfue,
    event: sampleFor(type, tfue),
  })
}
