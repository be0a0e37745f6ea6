import type { App } from './app'
import type { Connection } from './connection'
import { errorCodes } from './errors'
import { encodeFrame } from './frames'
import { accessOf, isEventName, limits } from './names'
import { clientEventsPerSecond } from './rate-limit'
import type { ClientContext } from './subscribe'

/** An event from one client to the others; its name begins with `client-`. */
export interface ClientEvent {
  event: string
  channel: string
  data: unknown
}

/** Sends a client's event to everybody else on its channel, or tells it why not. */
export function relayClientEvent({ app, connection }: ClientContext, message: ClientEvent): void {
  const refused = refusal(app, connection, message)
  if (refused) {
    connection.error(errorCodes.clientEventRejected, `Client event rejected: ${refused}`)
    return
  }
  const { event, channel: name, data } = message
  const channel = app.channels.get(name)
  const userId = channel?.members?.userIdOf(connection)
  const user = userId === undefined ? undefined : { user_id: userId }
  channel?.send(encodeFrame({ event, channel: name, data, ...user }), connection.id)
  app.notify({
    name: 'client_event',
    channel: name,
    event,
    data: typeof data === 'string' ? data : (JSON.stringify(data) ?? ''),
    socket_id: connection.id,
    ...user,
  })
}

function refusal(app: App, connection: Connection, { event, channel, data }: ClientEvent) {
  const access = accessOf(channel)
  if (access !== 'private' && access !== 'presence') {
    return 'only supported on private and presence channels'
  }
  if (!app.takesClientEvents(channel)) return 'they are off on this channel'
  if (!connection.subscriptions.has(channel)) return 'you have not joined the channel'
  if (!isEventName(event)) return `its name has more than ${limits.nameLength} characters`
  if (Buffer.byteLength(JSON.stringify(data) ?? '') > limits.dataBytes) {
    return `its data has more than ${limits.dataBytes} bytes`
  }
  if (!connection.clientEvents.take()) return `more than ${clientEventsPerSecond} in a second`
  return undefined
}
