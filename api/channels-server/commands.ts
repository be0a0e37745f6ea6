import * as v from 'valibot'
import type { App } from './app'
import type { Connection } from './connection'
import { errorCodes } from './errors'
import {
  parseFrame,
  pongFrame,
  subscribedFrame,
  subscriptionErrorFrame,
  type SubscriptionRefusal,
} from './frames'
import { isChannelName, isRestricted } from './names'

/** Who is speaking, and within which app. */
export interface Session {
  app: App
  connection: Connection
  maxSubscriptions: number
}

type Command = (session: Session, data: unknown) => void

const ChannelData = v.object({ channel: v.string() })

function refusal(
  { connection, maxSubscriptions }: Session,
  channel: string,
): SubscriptionRefusal | undefined {
  if (!isChannelName(channel)) {
    return { type: 'InvalidChannel', error: 'Invalid channel name', status: 400 }
  }
  if (isRestricted(channel)) {
    return { type: 'AuthError', error: 'Nobody may join private channels here', status: 401 }
  }
  const { subscriptions } = connection
  if (subscriptions.size >= maxSubscriptions && !subscriptions.has(channel)) {
    return { type: 'LimitReached', error: `At most ${maxSubscriptions} channels`, status: 403 }
  }
  return undefined
}

const subscribe: Command = (session, data) => {
  const { app, connection } = session
  if (!v.is(ChannelData, data)) {
    connection.error(errorCodes.badFrame, 'pusher:subscribe needs data with a string "channel"')
    return
  }
  const refused = refusal(session, data.channel)
  if (refused) {
    connection.send(subscriptionErrorFrame(data.channel, refused))
    return
  }
  app.channels.join(data.channel, connection)
  connection.send(subscribedFrame(data.channel))
}

const unsubscribe: Command = ({ app, connection }, data) => {
  if (v.is(ChannelData, data)) app.channels.leave(data.channel, connection)
  else {
    connection.error(errorCodes.badFrame, 'pusher:unsubscribe needs data with a string "channel"')
  }
}

const commands: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['pusher:ping', ({ connection }) => connection.send(pongFrame)],
  ['pusher:pong', () => {}],
  ['pusher:subscribe', subscribe],
  ['pusher:unsubscribe', unsubscribe],
])

const rejectClientEvent: Command = ({ connection }) =>
  connection.error(
    errorCodes.clientEventRejected,
    'Client event rejected: only supported on private and presence channels',
  )

const rejectUnknown: Command = ({ connection }) =>
  connection.error(errorCodes.badFrame, 'Unknown event: clients may send pusher:* and client-*')

/** Does what a client's frame asks; whatever is wrong with it is told to that client only. */
export function receive(session: Session, text: string): void {
  const frame = parseFrame(text)
  if (!frame) {
    session.connection.error(
      errorCodes.badFrame,
      'Invalid frame: expected a JSON object with a string "event"',
    )
    return
  }
  const fallback = frame.event.startsWith('client-') ? rejectClientEvent : rejectUnknown
  const command = commands.get(frame.event) ?? fallback
  command(session, frame.data)
}
