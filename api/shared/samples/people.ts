import { account } from '../account'
import { ada, grace, kaito, lumi, ninja, tfue } from '../cast'
import type { PeoplePayloads } from '../payloads'
import { broadcaster, inSeconds, moderator, newId, secondsAgo, user } from './parts'
import type { Samples } from './types'

export const people: Samples<PeoplePayloads> = {
  'channel.follow': () => ({ ...user(grace), ...broadcaster, followed_at: secondsAgo(1) }),
  'channel.shoutout.create': () => ({
    ...broadcaster,
    ...moderator,
    ...account('to_broadcaster_user', lumi),
    started_at: secondsAgo(1),
    viewer_count: 860,
    cooldown_ends_at: inSeconds(2 * 60),
    target_cooldown_ends_at: inSeconds(60 * 60),
  }),
  'channel.shoutout.receive': () => ({
    ...broadcaster,
    ...account('from_broadcaster_user', ninja),
    viewer_count: 12_480,
    started_at: secondsAgo(1),
  }),
  'channel.moderator.add': () => ({ ...user(ada), ...broadcaster }),
  'channel.moderator.remove': () => ({ ...user(ada), ...broadcaster }),
  'channel.vip.add': () => ({ ...user(kaito), ...broadcaster }),
  'channel.vip.remove': () => ({ ...user(kaito), ...broadcaster }),
  'user.whisper.message': () => ({
    ...account('from_user', ninja),
    ...account('to_user', tfue),
    whisper_id: newId(),
    whisper: { text: 'duos after this one?' },
  }),
}
