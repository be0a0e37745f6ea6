import type { AppPayloads, DropEntitlement } from '../../../../../api/shared/payloads'
import type { EventTexts } from '../../types'
import { asObjects, type Untrusted } from '../../../../../api/shared/untrusted'
import { phrase } from '../../../../language/phrase'
import { lookup, text } from '../../../../../api/shared/values'
import { and, bits, name, people, some, spelt, user } from '../../../../language/words/fr'

const MAX_NAMED = 3

const statuses: Readonly<Record<string, string>> = {
  webhook_callback_verification_failed: 'vérification du webhook échouée',
  websocket_disconnected: 'WebSocket déconnecté',
  websocket_failed_ping_pong: 'WebSocket sans réponse',
  websocket_received_inbound_traffic: 'le WebSocket a reçu des données',
  websocket_internal_error: 'erreur interne du WebSocket',
  websocket_network_timeout: 'délai réseau dépassé',
  websocket_network_error: 'erreur réseau',
}

type Grant = Untrusted<DropEntitlement>
const dataIn = (grants: unknown): readonly NonNullable<Grant['data']>[] =>
  asObjects(grants).flatMap(({ data }: Grant) => data ?? [])

export const app: EventTexts<AppPayloads> = {
  'user.update': {
    title: 'Compte modifié',
    sentence: (e) => phrase`${user(e)} a modifié son compte`,
  },
  'user.authorization.grant': {
    title: 'Application autorisée',
    sentence: (e) => phrase`${user(e)} a connecté cette application`,
  },
  'user.authorization.revoke': {
    title: 'Application révoquée',
    sentence: (e) => phrase`${user(e)} a déconnecté cette application`,
  },
  'drop.entitlement.grant': {
    title: 'Drop',
    sentence: (grants) => {
      const winners = [...new Set(dataIn(grants).map((data) => user(data)))]
      const who = winners.length > MAX_NAMED ? people(winners.length) : and(winners) || name()
      return winners.length > 1 ? phrase`${who} ont reçu un Drop` : phrase`${who} a reçu un Drop`
    },
    detail: (grants) =>
      and([...new Set(dataIn(grants).map((data) => text(data.category_name)))].filter(Boolean)) ||
      undefined,
  },
  'extension.bits_transaction.create': {
    title: 'Bits dans une extension',
    sentence: (e) =>
      phrase`${user(e)} a dépensé ${some(bits)(e.product?.bits)} pour ${text(e.product?.name) || 'une extension'}`,
  },
  'conduit.shard.disabled': {
    title: 'Partition de conduit désactivée',
    sentence: () => phrase`Une partition de conduit a été désactivée`,
    detail: (e) => (lookup(statuses, e.status) ?? spelt(e.status)) || undefined,
  },
}
