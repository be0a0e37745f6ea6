import type { AppPayloads } from '../../../../../api/shared/payloads'
import type { EventTexts } from '../../types'
import { phrase } from '../../../../language/phrase'
import { text } from '../../../../../api/shared/values'
import { and, bits, people, spelt, user } from '../../../../language/words/en'

const MAX_NAMED = 3

export const app: EventTexts<AppPayloads> = {
  'user.update': {
    title: 'Account changed',
    sentence: (e) => phrase`${user(e)} changed their account`,
  },
  'user.authorization.grant': {
    title: 'App allowed',
    sentence: (e) => phrase`${user(e)} connected this app`,
  },
  'user.authorization.revoke': {
    title: 'App no longer allowed',
    sentence: (e) => phrase`${user(e)} disconnected this app`,
  },
  'drop.entitlement.grant': {
    title: 'Drop',
    sentence: (grants) => {
      const winners = [...new Set(grants.map(({ data }) => user(data)))]
      const who = winners.length > MAX_NAMED ? people(winners.length) : and(winners)
      return phrase`${who || 'Nobody'} received a Drop`
    },
    detail: (grants) =>
      and([...new Set(grants.map(({ data }) => text(data.category_name)))].filter(Boolean)) ||
      undefined,
  },
  'extension.bits_transaction.create': {
    title: 'Bits in an extension',
    sentence: (e) =>
      phrase`${user(e)} spent ${bits(e.product.bits)} on ${text(e.product.name) || 'an extension'}`,
  },
  'conduit.shard.disabled': {
    title: 'Conduit shard disabled',
    sentence: () => phrase`A conduit shard was disabled`,
    detail: (e) => spelt(e.status) || undefined,
  },
}
