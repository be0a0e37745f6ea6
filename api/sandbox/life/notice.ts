import { randomUUID } from 'node:crypto'
import { account } from '../../shared/account'
import type { Person } from '../../shared/cast'
import type { Step } from './story'

/** What chat is told of something, with the same facts, at the same time. */
export const notice = (
  who: Person,
  type: string,
  words: string,
  facts: Record<string, unknown>,
  text = '',
): Step => ({
  after: 0,
  type: 'channel.chat.notification',
  event: {
    ...account('chatter_user', who),
    badges: [],
    system_message: words,
    message_id: randomUUID(),
    message: { text, fragments: text ? [{ type: 'text', text }] : [] },
    notice_type: type,
    resub: null,
    [type]: facts,
  },
})
