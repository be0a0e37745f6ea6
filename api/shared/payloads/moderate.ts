import type { Broadcaster, Moderator, NullableAccount, Open, User } from './shared'

interface Ban extends User {
  reason: string | null
}

interface Timeout extends Ban {
  expires_at: string
}

interface DeletedMessage extends User {
  message_id: string
  message_body: string
}

/** What a moderator did, by the name of the action. */
interface Actions {
  followers: { follow_duration_minutes: number }
  slow: { wait_time_seconds: number }
  vip: User
  unvip: User
  unmod: User
  ban: Ban
  unban: User
  timeout: Timeout
  untimeout: User
  raid: User & { viewer_count: number }
  unraid: User
  delete: DeletedMessage
  automod_terms: {
    action: Open<'add' | 'remove'>
    list: Open<'blocked' | 'permitted'>
    terms: string[]
    from_automod: boolean
  }
  unban_request: User & { is_approved: boolean; moderator_message: string | null }
  warn: Ban & { chat_rules_cited: string[] | null }
  shared_chat_ban: Ban
  shared_chat_unban: User
  shared_chat_timeout: Timeout
  shared_chat_untimeout: User
  shared_chat_delete: DeletedMessage
}

type ActionName =
  | keyof Omit<Actions, 'automod_terms' | 'unban_request'>
  | 'mod'
  | 'clear'
  | 'emoteonly'
  | 'emoteonlyoff'
  | 'followersoff'
  | 'uniquechat'
  | 'uniquechatoff'
  | 'slowoff'
  | 'subscribers'
  | 'subscribersoff'
  | 'approve_unban_request'
  | 'deny_unban_request'
  | 'add_blocked_term'
  | 'add_permitted_term'
  | 'remove_blocked_term'
  | 'remove_permitted_term'

type ActionFields = { [Name in keyof Actions]: Actions[Name] | null }

/** One field per action; all null but the one that `action` names, if it has details. */
export interface ChannelModerate
  extends
    Broadcaster,
    Moderator,
    Partial<NullableAccount<'source_broadcaster_user'>>,
    ActionFields {
  action: Open<ActionName>
  /** Missing from some of Twitch's samples. */
  mod?: User | null
}
