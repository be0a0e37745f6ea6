import type { ChatPayloads } from '../../../../api/shared/payloads'
import type { FirstOf } from '../types'
import { phrase, soft } from '../../../language/phrase'
import { quotable } from '../../../../api/shared/values'
import { details, name, someBits, within } from '../../../language/words/fr'

export const chat: FirstOf<ChatPayloads> = {
  'channel.chat.message': {
    title: 'Message du chat',
    sentence: (e) => {
      const who = name(e.chatter_user_name, e.chatter_user_login)
      return quotable(e.message)
        ? phrase`${who} : ${soft(quotable(e.message))}`
        : phrase`${who} a écrit`
    },
    detail: (e) =>
      details(
        e.reply
          ? `en réponse à ${within(name(e.reply.parent_user_name, e.reply.parent_user_login))}`
          : undefined,
        e.cheer ? someBits(e.cheer.bits) : undefined,
      ),
  },
  'channel.chat.clear': {
    title: 'Chat effacé',
    sentence: () => phrase`Le chat a été effacé`,
  },
}
