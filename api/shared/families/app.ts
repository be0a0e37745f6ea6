import { client, extension, organization, user } from '../conditions'
import type { Catalogue, EventDefinition } from '../types'

const ofNoChannel: EventDefinition = {
  version: '1',
  family: 'app',
  audience: 'nobody',
  scopes: [],
  conditions: client,
}

export const app = {
  'user.update': { ...ofNoChannel, conditions: user },
  'user.authorization.grant': ofNoChannel,
  'user.authorization.revoke': ofNoChannel,
  'drop.entitlement.grant': { ...ofNoChannel, conditions: organization },
  'extension.bits_transaction.create': {
    ...ofNoChannel,
    audience: 'broadcaster',
    conditions: extension,
  },
  'conduit.shard.disabled': ofNoChannel,
} satisfies Partial<Catalogue>
