import { account } from '../account'
import { grumpy, tfue } from '../cast'
import type { ModerationPayloads } from '../payloads'
import { broadcaster, inSeconds, moderator, newId, secondsAgo, user } from './parts'
import type { Samples } from './types'

const words = 'you are all trash and this game is rigged'

const held = () => ({
  ...broadcaster,
  ...user(grumpy),
  message_id: newId(),
  message: {
    text: words,
    fragments: [{ type: 'text', text: words, cheermote: null, emote: null }],
  },
  held_at: secondsAgo(20),
})

const noAction = {
  followers: null,
  slow: null,
  vip: null,
  unvip: null,
  warn: null,
  unmod: null,
  ban: null,
  unban: null,
  timeout: null,
  untimeout: null,
  raid: null,
  unraid: null,
  delete: null,
  automod_terms: null,
  unban_request: null,
  shared_chat_ban: null,
  shared_chat_unban: null,
  shared_chat_timeout: null,
  shared_chat_untimeout: null,
  shared_chat_delete: null,
}

export const moderation: Samples<ModerationPayloads> = {
  'automod.message.hold': () => ({
    ...held(),
    reason: 'automod',
    automod: {
      category: 'aggressive',
      level: 2,
      boundaries: [{ start_pos: 8, end_pos: 16 }],
    },
    blocked_term: null,
  }),
  'automod.message.update': () => ({
    ...held(),
    ...moderator,
    reason: 'blocked_term',
    automod: null,
    blocked_term: {
      terms_found: [
        {
          term_id: '123',
          ...account('owner_broadcaster_user', tfue),
          boundary: { start_pos: 12, end_pos: 16 },
        },
      ],
    },
    status: 'denied',
  }),
  'automod.settings.update': () => ({
    data: [
      {
        ...broadcaster,
        ...moderator,
        overall_level: 3,
        disability: 3,
        aggression: 3,
        sexuality_sex_or_gender: 3,
        misogyny: 3,
        bullying: 2,
        swearing: 0,
        race_ethnicity_or_religion: 3,
        sex_based_terms: 3,
      },
    ],
  }),
  'automod.terms.update': () => ({
    ...broadcaster,
    ...moderator,
    action: 'add_blocked',
    from_automod: true,
    terms: ['trash', 'rigged'],
  }),
  'channel.moderate': () => ({
    ...broadcaster,
    ...account('source_broadcaster_user', tfue),
    ...moderator,
    ...noAction,
    action: 'timeout',
    timeout: {
      ...user(grumpy),
      reason: 'Keep it friendly',
      expires_at: inSeconds(10 * 60),
    },
  }),
  'channel.ban': () => ({
    ...user(grumpy),
    ...broadcaster,
    ...moderator,
    reason: 'Keep it friendly',
    banned_at: secondsAgo(1),
    ends_at: inSeconds(10 * 60),
    is_permanent: false,
  }),
  'channel.unban': () => ({ ...user(grumpy), ...broadcaster, ...moderator }),
  'channel.unban_request.create': () => ({
    id: newId(),
    ...broadcaster,
    ...user(grumpy),
    text: 'Sorry about last night. May I come back?',
    created_at: secondsAgo(2),
  }),
  'channel.unban_request.resolve': () => ({
    id: newId(),
    ...broadcaster,
    ...moderator,
    ...user(grumpy),
    resolution_text: 'Welcome back, be nice.',
    status: 'approved',
  }),
  'channel.shield_mode.begin': () => ({
    ...broadcaster,
    ...moderator,
    started_at: secondsAgo(1),
  }),
  'channel.shield_mode.end': () => ({ ...broadcaster, ...moderator, ended_at: secondsAgo(1) }),
  'channel.suspicious_user.message': () => ({
    ...broadcaster,
    ...user(grumpy),
    low_trust_status: 'active_monitoring',
    shared_ban_channel_ids: ['19571641'],
    types: ['ban_evader'],
    ban_evasion_evaluation: 'likely',
    message: { ...held().message, message_id: newId() },
  }),
  'channel.suspicious_user.update': () => ({
    ...broadcaster,
    ...moderator,
    ...user(grumpy),
    low_trust_status: 'restricted',
  }),
  'channel.warning.acknowledge': () => ({ ...broadcaster, ...user(grumpy) }),
  'channel.warning.send': () => ({
    ...broadcaster,
    ...moderator,
    ...user(grumpy),
    reason: 'No insults, please',
    chat_rules_cited: ['Be kind to each other'],
  }),
}
