import type { ChannelModerate } from './moderate'
import type { Account, Broadcaster, Message, Moderator, Open, User } from './shared'

/** Positions of the first and the last character in the message's text. */
interface Boundary {
  start_pos: number
  end_pos: number
}

interface TermFound extends Account<'owner_broadcaster_user'> {
  term_id: string
  boundary: Boundary
}

/** `reason` names which of `automod` and `blocked_term` is set. */
export interface AutomodMessageHold extends Broadcaster, User {
  message_id: string
  message: Message
  reason: Open<'automod' | 'blocked_term' | 'blocked_link'>
  automod: { category: string; level: number; boundaries: Boundary[] } | null
  blocked_term: { terms_found: TermFound[] } | null
  held_at: string
}

export interface AutomodMessageUpdate extends AutomodMessageHold, Moderator {
  status: Open<'approved' | 'denied' | 'expired'>
}

/** Levels from 0 (off) to 4; `overall_level` is null when the levels are set one by one. */
interface AutomodSettings extends Broadcaster, Moderator {
  overall_level: number | null
  disability: number
  aggression: number
  sexuality_sex_or_gender: number
  misogyny: number
  bullying: number
  swearing: number
  race_ethnicity_or_religion: number
  sex_based_terms: number
}

export interface AutomodSettingsUpdate {
  data: AutomodSettings[]
}

export interface AutomodTermsUpdate extends Broadcaster, Moderator {
  action: Open<'add_permitted' | 'remove_permitted' | 'add_blocked' | 'remove_blocked'>
  /** Whether the term came from a message that AutoMod held. */
  from_automod: boolean
  terms: string[]
}

export interface ChannelBan extends User, Broadcaster, Moderator {
  reason: string
  banned_at: string
  /** Null when permanent. */
  ends_at: string | null
  is_permanent: boolean
}

export interface ChannelUnban extends User, Broadcaster, Moderator {}

export interface ChannelUnbanRequestCreate extends Broadcaster, User {
  id: string
  text: string
  created_at: string
}

export interface ChannelUnbanRequestResolve extends Broadcaster, Moderator, User {
  id: string
  resolution_text: string | null
  status: Open<'approved' | 'canceled' | 'denied'>
}

export interface ChannelShieldModeBegin extends Broadcaster, Moderator {
  started_at: string
}

export interface ChannelShieldModeEnd extends Broadcaster, Moderator {
  ended_at: string
}

type LowTrustStatus = Open<'none' | 'active_monitoring' | 'restricted'>

export interface ChannelSuspiciousUserMessage extends Broadcaster, User {
  low_trust_status: LowTrustStatus
  shared_ban_channel_ids: string[] | null
  types: Open<'manually_added' | 'ban_evader' | 'banned_in_shared_channel'>[]
  ban_evasion_evaluation: Open<'unknown' | 'possible' | 'likely'>
  message: Message & { message_id: string }
}

export interface ChannelSuspiciousUserUpdate extends Broadcaster, Moderator, User {
  low_trust_status: LowTrustStatus
}

export interface ChannelWarningAcknowledge extends Broadcaster, User {}

export interface ChannelWarningSend extends Broadcaster, Moderator, User {
  reason: string | null
  chat_rules_cited: string[] | null
}

export interface ModerationPayloads {
  'automod.message.hold': AutomodMessageHold
  'automod.message.update': AutomodMessageUpdate
  'automod.settings.update': AutomodSettingsUpdate
  'automod.terms.update': AutomodTermsUpdate
  'channel.moderate': ChannelModerate
  'channel.ban': ChannelBan
  'channel.unban': ChannelUnban
  'channel.unban_request.create': ChannelUnbanRequestCreate
  'channel.unban_request.resolve': ChannelUnbanRequestResolve
  'channel.shield_mode.begin': ChannelShieldModeBegin
  'channel.shield_mode.end': ChannelShieldModeEnd
  'channel.suspicious_user.message': ChannelSuspiciousUserMessage
  'channel.suspicious_user.update': ChannelSuspiciousUserUpdate
  'channel.warning.acknowledge': ChannelWarningAcknowledge
  'channel.warning.send': ChannelWarningSend
}
