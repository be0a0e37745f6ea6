import type { EventType } from '../../../../api/shared/types'
import { fieldNames } from './fieldNames'

/** By what stands before `_name`, `_login` and `_id`. */
const people = {
  broadcaster: 'Streamer',
  broadcaster_user: 'Streamer',
  from_broadcaster_user: 'From streamer',
  to_broadcaster_user: 'To streamer',
  source_broadcaster_user: 'Source channel',
  host_broadcaster_user: 'Host',
  user: 'User',
  chatter_user: 'Chatter',
  moderator_user: 'Moderator',
  target_user: 'Target',
  requester_user: 'Started by',
  guest_user: 'Guest',
  from_user: 'From',
  to_user: 'To',
}

/** What is called otherwise in events of a type. */
const byType: Partial<Record<EventType, Readonly<Record<string, string>>>> = {
  'channel.raid': { from_broadcaster_user: 'Raider', to_broadcaster_user: 'Raided streamer' },
  'channel.follow': { user: 'Follower' },
  'channel.subscribe': { user: 'Subscriber' },
  'channel.subscription.message': { user: 'Subscriber' },
  'channel.subscription.end': { user: 'Subscriber' },
  'channel.subscription.gift': { user: 'Gifter', total: 'Subs' },
  'channel.cheer': { user: 'Cheerer' },
  'channel.charity_campaign.donate': { user: 'Donor' },
}

/** The fields of events, as a form names them. */
export const fields = {
  people,
  byType,
  names: fieldNames,
  login: (who: string) => `${who} (login)`,
  id: (who: string) => `${who} (id)`,
}
