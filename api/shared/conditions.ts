import type { Condition, EventDefinition } from './types'

type Conditions = EventDefinition['conditions']

export const broadcaster: Conditions = ({ broadcasterId }) => [
  { broadcaster_user_id: broadcasterId },
]

export const broadcasterAndModerator: Conditions = ({ broadcasterId, userId }) => [
  { broadcaster_user_id: broadcasterId, moderator_user_id: userId },
]

export const broadcasterAndUser: Conditions = ({ broadcasterId, userId }) => [
  { broadcaster_user_id: broadcasterId, user_id: userId },
]

/** Raids that arrive and raids that leave: Twitch takes one end per subscription. */
export const eitherEndOfRaid: Conditions = ({ broadcasterId }): Condition[] => [
  { to_broadcaster_user_id: broadcasterId },
  { from_broadcaster_user_id: broadcasterId },
]

/** The broadcaster as an account, not as a channel. */
export const user: Conditions = ({ broadcasterId }) => [{ user_id: broadcasterId }]

export const client: Conditions = ({ clientId }) => [{ client_id: clientId }]

export const extension: Conditions = ({ clientId }) => [{ extension_client_id: clientId }]

export const organization: Conditions = ({ organizationId }) =>
  organizationId ? [{ organization_id: organizationId }] : []
