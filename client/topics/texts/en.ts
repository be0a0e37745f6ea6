import { reasonWords } from '../../../api/shared/descriptions/reasons'
import type { Scope } from '../../../api/shared/scopes'
import type { Topic } from '../../api'
import type { GroupId } from '../groups'

const statuses: Record<Topic['status'], string> = {
  live: 'Active',
  pending: 'Waiting for Twitch…',
  'needs-consent': 'Needs consent',
  failed: 'Not working',
}

const groups: Record<GroupId, string> = {
  follows: 'Follows',
  subs: 'Subs and gifts',
  bits: 'Cheers and Bits',
  hype: 'Hype trains',
  goals: 'Goals and charity',
  votes: 'Polls and predictions',
  points: 'Channel points',
  ads: 'Ad breaks',
  guests: 'Guest Star',
  shoutouts: 'Shoutouts',
  team: 'Moderators and VIPs',
  chat: 'Chat',
  moderation: 'Moderation',
  whispers: 'Whispers',
}

/** What a scope lets us do, in plain words. */
const scopes: Readonly<Record<string, string>> = {
  'moderator:read:followers': 'see who follows',
  'channel:read:subscriptions': 'see who subscribes',
  'bits:read': 'see who cheers with Bits',
  'channel:read:hype_train': 'see hype trains',
  'channel:read:goals': 'see goals',
  'channel:read:charity': 'see charity campaigns',
  'channel:read:polls': 'see polls',
  'channel:read:predictions': 'see predictions',
  'channel:read:redemptions': 'see channel point rewards',
  'channel:read:ads': 'see when ads run',
  'channel:read:guest_star': 'see guest star sessions',
  'moderator:read:shoutouts': 'see shoutouts',
  'moderation:read': 'see who moderates',
  'channel:read:vips': 'see who is a VIP',
  'user:read:chat': 'read chat',
  'user:bot': 'let our bot join your chat',
  'channel:bot': 'let our bot join your chat',
  'channel:moderate': 'see bans and timeouts',
  'moderator:manage:automod': 'see messages that AutoMod holds',
  'moderator:read:automod_settings': 'see AutoMod’s settings',
  'moderator:read:blocked_terms': 'see blocked terms',
  'moderator:read:chat_settings': 'see chat settings',
  'moderator:read:unban_requests': 'see unban requests',
  'moderator:read:banned_users': 'see who is banned',
  'moderator:read:chat_messages': 'see deleted messages',
  'moderator:read:warnings': 'see warnings',
  'moderator:read:moderators': 'see the moderators',
  'moderator:read:vips': 'see the VIPs',
  'moderator:read:shield_mode': 'see shield mode',
  'moderator:read:suspicious_users': 'see suspicious users',
  'user:read:whispers': 'read your whispers',
} satisfies Partial<Record<Scope, string>>

/** What the scopes of a group let us do, where that is shorter than one by one. */
const brief: Partial<Record<GroupId, string>> = {
  goals: 'see goals and charity campaigns',
  votes: 'see polls and predictions',
  team: 'see who moderates and who is a VIP',
  chat: 'read chat; let our bot join your chat',
  moderation: 'see bans, timeouts, held messages, warnings and moderation settings',
}

/** Topics that do not work, with why. */
const failed = (topics: readonly { title: string; reason?: string }[]) => {
  const lines = topics.map(({ title, reason }) => (reason ? `${title}: ${reason}` : title))
  return `Twitch isn’t sending everything: ${lines.join('; ')}.`
}

/** What the panel of event types says. Functions take display names and numbers. */
export const texts = {
  heading: (name: string) => `Event types for ${name}`,
  asking: 'Checking with Twitch…',
  count: (live: number, all: number) => `${live} of ${all}`,
  statuses,
  reasons: reasonWords,
  failed,
  needs: (name: string, words: string) => `Needs ${name}’s consent to ${words}`,
  own: {
    heading: 'Show more of your channel',
    why: 'Choose what to show. Twitch asks you once, and you can withdraw it at any time in its settings, under Connections.',
    all: 'Everything you can see is on.',
  },
  other: {
    heading: (name: string) => `Are you ${name}, or do you know them?`,
    why: (name: string) =>
      `Some event types still need ${name}’s consent, once. Send this link: it opens this page, where ${name} can choose.`,
    copy: 'Copy link for the streamer',
    copied: 'Link copied',
    change: (viewer: string, name: string) =>
      `You’re logged in as ${viewer}. If you’re ${name} too, pick that account when Twitch asks (“Not you?”).`,
    logIn: (name: string) => `Log in as ${name}`,
  },
  moderator: {
    heading: 'Are you a moderator of this channel?',
    why: 'Moderators can allow these with their own login.',
  },
  /** A preset of the groups. */
  allOfChat: 'All that chat can see',
  goOn: 'Continue to Twitch',
  chosen: (count: number, all: number) => `${count} of ${all} chosen`,
  came: 'Allowed by you',
  on: (count: number, all: number) => `${count} of ${all} on`,
  named: (title: string, reason: string) => `${title}: ${reason}`,
  groups,
  scopes,
  brief,
}

/** The same in any language. */
export type Texts = typeof texts
