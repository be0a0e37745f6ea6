import { reasonWords } from '../../../api/shared/descriptions/reasons'
import type { Scope } from '../../../api/shared/scopes'
import type { Topic } from '../../api'
import type { GroupId } from '../groups'

const statuses: Record<Topic['status'], string> = {
  live: 'Active',
  pending: 'Waiting for Twitch…',
  'needs-consent': 'Needs consent',
  failed: 'Does not work',
}

const groups: Record<GroupId, string> = {
  follows: 'Show follows',
  subs: 'Show subs and gifts',
  bits: 'Show cheers and Bits',
  hype: 'Show hype trains',
  goals: 'Show goals and charity',
  votes: 'Show polls and predictions',
  points: 'Show channel points',
  ads: 'Show ad breaks',
  guests: 'Show guest star',
  shoutouts: 'Show shoutouts',
  team: 'Show moderators and VIPs',
  chat: 'Show chat',
  moderation: 'Show moderation',
  whispers: 'Show whispers',
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
  'user:read:chat': 'read chat with your name',
  'user:bot': 'be in chat as a bot of yours',
  'channel:bot': 'let that bot into your chat',
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

/** Topics that do not work, with why. */
const failed = (topics: readonly { title: string; reason?: string }[]) => {
  const lines = topics.map(({ title, reason }) => (reason ? `${title}: ${reason}` : title))
  return `Twitch does not send everything: ${lines.join('; ')}.`
}

/** What the panel of topics says. Functions take display names and numbers. */
export const texts = {
  heading: (name: string) => `Topics of ${name}`,
  asking: 'Asking Twitch…',
  count: (live: number, all: number) => `${live} of ${all}`,
  statuses,
  reasons: reasonWords,
  failed,
  needs: (name: string, words: string) => `Needs ${name}’s consent to ${words}`,
  own: {
    heading: 'Show more of your channel',
    why: 'Each button asks Twitch for just what it names. You can take it back at any time in Twitch’s settings under Connections.',
    asks: (words: string) => `Twitch will ask you to let us ${words}.`,
    all: 'Everything you can see works.',
  },
  other: {
    heading: (name: string) => `Are you ${name}, or in touch?`,
    why: (name: string) =>
      `Most topics need ${name}’s consent, once. Send this link: it opens this page where ${name} can choose.`,
    copy: 'Copy link for the streamer',
    copied: 'Link copied',
    change: (viewer: string, name: string) =>
      `You are logged in as ${viewer}. If ${name} is you too: Twitch will ask before it goes on; choose that account there (“Not you?”).`,
    logIn: (name: string) => `Log in as ${name}`,
  },
  moderator: {
    heading: 'Do you moderate here?',
    why: 'Moderators may grant these, with their own log-in.',
  },
  cost: (total: string, max: string) => `${total} of ${max} subscription points used`,
  groups,
  scopes,
}

/** The same in any language. */
export type Texts = typeof texts
