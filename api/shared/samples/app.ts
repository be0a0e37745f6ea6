import { ada, grace, kaito, tfue } from '../cast'
import type { AppPayloads } from '../payloads'
import { broadcaster, newId, secondsAgo, user } from './parts'
import type { Samples } from './types'

const authorization = () => ({ client_id: 'crq72vsaoijkc83xx42hz6i37', ...user(tfue) })

const drop = (who: typeof ada) => ({
  id: newId(),
  data: {
    organization_id: '9001',
    category_id: '33214',
    category_name: 'Fortnite',
    campaign_id: '9003',
    ...user(who),
    entitlement_id: newId(),
    benefit_id: '74c52265-e214-48a6-91b9-23b6014e8041',
    created_at: secondsAgo(1),
  },
})

export const app: Samples<AppPayloads> = {
  'user.update': () => ({
    ...user(tfue),
    email: 'tfue@example.com',
    email_verified: true,
    description: 'Ranked every day, road to unreal.',
  }),
  'user.authorization.grant': authorization,
  'user.authorization.revoke': authorization,
  'drop.entitlement.grant': () => [drop(ada), drop(grace)],
  'extension.bits_transaction.create': () => ({
    id: newId(),
    extension_client_id: 'deadbeef',
    ...broadcaster,
    ...user(kaito),
    product: { name: 'Confetti cannon', sku: 'confetti-1', bits: 250, in_development: false },
  }),
  'conduit.shard.disabled': () => ({
    conduit_id: 'bfcfc993-26b1-b876-44d9-afe75a379dac',
    shard_id: '4',
    status: 'websocket_disconnected',
    transport: {
      method: 'websocket',
      session_id: 'ad1c9fc3-0d99-4eb7-8a04-8608e8ff9ec9',
      connected_at: secondsAgo(24 * 60 * 60),
      disconnected_at: secondsAgo(1),
    },
  }),
}
