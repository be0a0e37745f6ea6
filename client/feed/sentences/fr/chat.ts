import type { ChatPayloads } from '../../../../api/shared/payloads'
import type { Untrusted } from '../../../../api/shared/untrusted'
import type { FirstOf } from '../types'
import { phrase, soft } from '../../../language/phrase'
import { firstText, lookup, quotable } from '../../../../api/shared/values'
import { details, name, ofName, someBits, within } from '../../../language/words/fr'

const source = (e: Untrusted<ChatPayloads['channel.chat.message']>) =>
  firstText(e.source_broadcaster_user_name, e.source_broadcaster_user_login)

/** Why a message is no line as any other. */
const kinds: Readonly<Record<string, string>> = {
  channel_points_highlighted: 'mis en avant',
  user_intro: 'se présente',
}

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
        lookup(kinds, e.message_type),
        e.reply
          ? `en réponse à ${within(name(e.reply.parent_user_name, e.reply.parent_user_login))}`
          : undefined,
        e.cheer ? someBits(e.cheer.bits) : undefined,
        source(e) ? `sur la chaîne ${ofName(source(e))}` : undefined,
      ),
  },
  'channel.chat.clear': {
    title: 'Chat effacé',
    sentence: () => phrase`Le chat a été effacé`,
  },
}
