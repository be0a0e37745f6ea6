/** OAuth scopes of Twitch that something here has to do with. */
export const scopes = [
  'bits:read',
  'channel:bot',
  'channel:manage:guest_star',
  'channel:manage:polls',
  'channel:manage:predictions',
  'channel:manage:raids',
  'channel:manage:redemptions',
  'channel:manage:vips',
  'channel:moderate',
  'channel:read:ads',
  'channel:read:charity',
  'channel:read:goals',
  'channel:read:guest_star',
  'channel:read:hype_train',
  'channel:read:polls',
  'channel:read:predictions',
  'channel:read:redemptions',
  'channel:read:subscriptions',
  'channel:read:vips',
  'moderation:read',
  'moderator:manage:automod',
  'moderator:manage:banned_users',
  'moderator:manage:blocked_terms',
  'moderator:manage:chat_messages',
  'moderator:manage:chat_settings',
  'moderator:manage:guest_star',
  'moderator:manage:shield_mode',
  'moderator:manage:shoutouts',
  'moderator:manage:unban_requests',
  'moderator:manage:warnings',
  'moderator:read:automod_settings',
  'moderator:read:banned_users',
  'moderator:read:blocked_terms',
  'moderator:read:chat_messages',
  'moderator:read:chat_settings',
  'moderator:read:followers',
  'moderator:read:guest_star',
  'moderator:read:moderators',
  'moderator:read:shield_mode',
  'moderator:read:shoutouts',
  'moderator:read:suspicious_users',
  'moderator:read:unban_requests',
  'moderator:read:vips',
  'moderator:read:warnings',
  'user:bot',
  'user:manage:whispers',
  'user:read:chat',
  'user:read:email',
  'user:read:moderated_channels',
  'user:read:whispers',
  'user:write:chat',
] as const

/** One of Twitch's OAuth scopes. */
export type Scope = (typeof scopes)[number]

/** What consent takes: every group is needed; inside a group any one scope will do. */
export type ScopeGroups = readonly (readonly Scope[])[]

/** What reading a chat takes. */
export const READ_CHAT_SCOPE = 'user:read:chat' satisfies Scope

/** What it takes besides over a webhook: a bot of the reader's, and a channel that lets it in. */
export const BOT_SCOPES = { reader: 'user:bot', channel: 'channel:bot' } as const satisfies Record<
  string,
  Scope
>

/** What a viewer's token needs for Twitch to tell where the viewer moderates. */
export const MODERATED_CHANNELS_SCOPE = 'user:read:moderated_channels' satisfies Scope
