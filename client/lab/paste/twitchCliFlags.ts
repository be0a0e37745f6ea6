import type { CliField } from '../twitchCliEvents'
import type { Flags } from './flags'

/** What a flag of `twitch event trigger` is for; `other` is about how it is sent. */
export type CliFlag =
  | CliField
  | 'to-user'
  | 'from-user'
  | 'gift-user'
  | 'anonymous'
  | 'count'
  | 'subscription-status'
  | 'version'
  | 'other'

const other = { name: 'other' } as const
const toUser = { name: 'to-user' } as const
const fromUser = { name: 'from-user' } as const
const giftUser = { name: 'gift-user' } as const
const anonymous = { name: 'anonymous', isSwitch: true } as const
const count = { name: 'count' } as const
const status = { name: 'status' } as const
const subscriptionStatus = { name: 'subscription-status' } as const
const itemId = { name: 'item-id' } as const
const itemName = { name: 'item-name' } as const
const cost = { name: 'cost' } as const
const description = { name: 'description' } as const
const gameId = { name: 'game-id' } as const
const version = { name: 'version' } as const

/** The flags of twitch-cli 1.1, and `--status` of before. */
export const cliFlags: Flags<CliFlag> = {
  '-t': toUser,
  '--to-user': toUser,
  '-f': fromUser,
  '--from-user': fromUser,
  '-g': giftUser,
  '--gift-user': giftUser,
  '-a': anonymous,
  '--anonymous': anonymous,
  '-c': count,
  '--count': count,
  '-S': status,
  '--event-status': status,
  '--status': status,
  '-r': subscriptionStatus,
  '--subscription-status': subscriptionStatus,
  '-i': itemId,
  '--item-id': itemId,
  '-n': itemName,
  '--item-name': itemName,
  '-C': cost,
  '--cost': cost,
  '-d': description,
  '--description': description,
  '-G': gameId,
  '--game-id': gameId,
  '--tier': { name: 'tier' },
  '--charity-current-value': { name: 'charity-current' },
  '--charity-target-value': { name: 'charity-target' },
  '--ban-start': { name: 'ban-start' },
  '--ban-end': { name: 'ban-end' },
  '-v': version,
  '--version': version,
  '-F': other,
  '--forward-address': other,
  '-T': other,
  '--transport': other,
  '-s': other,
  '--secret': other,
  '-u': other,
  '--subscription-id': other,
  '-I': other,
  '--event-id': other,
  '--timestamp': other,
  '--session': other,
  '--client-id': other,
  '-D': { name: 'other', isSwitch: true },
  '--no-config': { name: 'other', isSwitch: true },
}
