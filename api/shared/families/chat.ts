import { broadcasterAndUser } from '../conditions'
import { READ_CHAT_SCOPE } from '../scopes'
import type { Catalogue, EventDefinition } from '../types'

const seenByAll: EventDefinition = {
  version: '1',
  family: 'chat',
  audience: 'public',
  scopes: [[READ_CHAT_SCOPE]],
  conditions: broadcasterAndUser,
}

const seenByModerators: EventDefinition = { ...seenByAll, audience: 'moderator' }

export const chat = {
  'channel.chat.message': seenByAll,
  'channel.chat.notification': seenByAll,
  'channel.chat.clear': seenByAll,
  'channel.chat.clear_user_messages': seenByModerators,
  'channel.chat.message_delete': seenByModerators,
  'channel.chat_settings.update': seenByAll,
  'channel.chat.user_message_hold': seenByModerators,
  'channel.chat.user_message_update': seenByModerators,
} satisfies Partial<Catalogue>
