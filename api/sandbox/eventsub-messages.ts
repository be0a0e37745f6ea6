import { randomUUID } from 'node:crypto'
import { rfc3339 } from './delivery'
import type { Subscription } from './subscription'

/** A message over EventSub's WebSocket, as text. */
export const message = (type: string, payload: object, metadata: object = {}): string =>
  JSON.stringify({
    metadata: {
      message_id: randomUUID(),
      message_type: type,
      message_timestamp: rfc3339(),
      ...metadata,
    },
    payload,
  })

/** What the metadata of a message say of its subscription. */
export const aboutType = ({ type, version }: Subscription) => ({
  subscription_type: type,
  subscription_version: version,
})
