import type { AppPayloads, DropEntitlement } from '../../../../../api/shared/payloads'
import type { EventTexts } from '../../types'
import { asObjects, type Untrusted } from '../../../../../api/shared/untrusted'
import { phrase } from '../../../../language/phrase'
import { text } from '../../../../../api/shared/values'
import { and, bits, people, some, spelt, user } from '../../../../language/words/en'

const MAX_NAMED = 3

type Grant = Untrusted<DropEntitlement>
const dataIn = (grants: unknown): readonly NonNullable<Grant['data']>[] =>
  asObjects(grants).flatMap(({ data }: Grant) => data ?? [])

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
      const winners = [...new Set(dataIn(grants).map((data) => user(data)))]
      const who = winners.length > MAX_NAMED ? people(winners.length) : and(winners)
      return phrase`${who || 'Someone'} received a Drop`
    },
    detail: (grants) =>
      and([...new Set(dataIn(grants).map((data) => text(data.category_name)))].filter(Boolean)) ||
      undefined,
  },
  'extension.bits_transaction.create': {
    title: 'Bits in an extension',
    sentence: (e) =>
      phrase`${user(e)} spent ${some(bits)(e.product?.bits)} on ${text(e.product?.name) || 'an extension'}`,
  },
  'conduit.shard.disabled': {
    title: 'Conduit shard disabled',
    sentence: () => phrase`A conduit shard was disabled`,
    detail: (e) => spelt(e.status) || undefined,
  },
}
