import { randomUUID } from 'node:crypto'
import { account } from '../../shared/account'
import type { Person } from '../../shared/cast'
import { looks, message } from './message'
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
    ...looks(who),
    system_message: words,
    message_id: randomUUID(),
    message: message(text),
    notice_type: type,
    resub: null,
    [type]: facts,
  },
})
