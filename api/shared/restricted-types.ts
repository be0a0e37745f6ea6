import type { Audience, EventType } from './types'

/**
 * The types that not everybody may hear of, as the catalogue has them: a page needs them before it
 * needs the rest of the catalogue, which is ten times as long.
 */
export const restrictedTypes = {
  broadcaster: [
    'channel.subscription.end',
    'user.whisper.message',
    'extension.bits_transaction.create',
  ],
  moderator: [
    'channel.chat.clear_user_messages',
    'channel.chat.message_delete',
    'channel.chat.user_message_hold',
    'channel.chat.user_message_update',
    'automod.message.hold',
    'automod.message.update',
    'automod.settings.update',
    'automod.terms.update',
    'channel.moderate',
    'channel.ban',
    'channel.unban',
    'channel.unban_request.create',
    'channel.unban_request.resolve',
    'channel.shield_mode.begin',
    'channel.shield_mode.end',
    'channel.suspicious_user.message',
    'channel.suspicious_user.update',
    'channel.warning.acknowledge',
    'channel.warning.send',
    'channel.moderator.remove',
    'channel.vip.remove',
  ],
  nobody: [
    'user.update',
    'user.authorization.grant',
    'user.authorization.revoke',
    'drop.entitlement.grant',
    'conduit.shard.disabled',
  ],
} as const satisfies Record<Exclude<Audience, 'public'>, readonly EventType[]>

const audiences: readonly Exclude<Audience, 'public'>[] = ['broadcaster', 'moderator', 'nobody']

const restrictedTo = new Map<string, Audience>(
  audiences.flatMap((audience) =>
    restrictedTypes[audience].map((type) => [type, audience] as const),
  ),
)

/** Whether Twitch's events of a type are told to an audience; of an unknown one to the broadcaster. */
export function isToldTo(audience: Audience, type: string): boolean {
  const only = restrictedTo.get(type)
  return only ? only === audience : audience === 'public' || audience === 'broadcaster'
}
