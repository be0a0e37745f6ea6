import type { Broadcaster, NullableAccount, Open, User } from './shared'

/** `email` is there only with the scope user:read:email; empty otherwise. */
export interface UserUpdate extends User {
  email?: string
  email_verified: boolean
  description: string
}

export interface UserAuthorizationGrant extends User {
  client_id: string
}

/** Login and name are null for an account that no longer exists. */
export interface UserAuthorizationRevoke extends NullableAccount<'user'> {
  client_id: string
}

export interface DropEntitlement {
  id: string
  data: User & {
    organization_id: string
    category_id: string
    category_name: string
    campaign_id: string
    entitlement_id: string
    benefit_id: string
    created_at: string
  }
}

/** The notification's `events`: the only type that comes in batches. */
export type DropEntitlementGrant = DropEntitlement[]

export interface ExtensionBitsTransactionCreate extends Broadcaster, User {
  id: string
  extension_client_id: string
  product: { name: string; sku: string; bits: number; in_development: boolean }
}

/** `transport` holds the fields of its method. */
export interface ConduitShardDisabled {
  conduit_id: string
  shard_id: string
  /** The status a subscription would have, such as `websocket_disconnected`. */
  status: string
  transport: {
    method: Open<'webhook' | 'websocket'>
    callback?: string | null
    session_id?: string | null
    connected_at?: string | null
    disconnected_at?: string | null
  }
}

export interface AppPayloads {
  'user.update': UserUpdate
  'user.authorization.grant': UserAuthorizationGrant
  'user.authorization.revoke': UserAuthorizationRevoke
  'drop.entitlement.grant': DropEntitlementGrant
  'extension.bits_transaction.create': ExtensionBitsTransactionCreate
  'conduit.shard.disabled': ConduitShardDisabled
}
