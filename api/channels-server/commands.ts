import * as v from 'valibot'
import { relayClientEvent } from './client-event'
import { parseFrame, pongFrame } from './frames'
import { signIn } from './sign-in'
import { subscribe, unsubscribe, type ClientContext } from './subscribe'

type Command = (client: ClientContext, data: unknown) => void

const nullableText = v.nullish(v.string())
const Subscribe = v.object({
  channel: v.string(),
  auth: nullableText,
  channel_data: nullableText,
})
const Unsubscribe = v.object({ channel: v.string() })
const SignIn = v.object({ auth: v.string(), user_data: v.string() })
const ClientEvent = v.object({ channel: v.string() })

/** A command that is only run with data of its form; `form` says what that is. */
function command<S extends v.GenericSchema>(
  schema: S,
  form: string,
  run: (client: ClientContext, data: v.InferOutput<S>) => void,
): Command {
  return (client, data) => {
    const result = v.safeParse(schema, data)
    if (result.success) run(client, result.output)
    else client.connection.refuse(form)
  }
}

const commands: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['pusher:ping', ({ connection }) => connection.send(pongFrame)],
  ['pusher:pong', () => {}],
  [
    'pusher:subscribe',
    command(
      Subscribe,
      'pusher:subscribe needs data with a string "channel"; "auth" and "channel_data" are strings',
      (client, data) =>
        subscribe(client, {
          channel: data.channel,
          auth: data.auth ?? undefined,
          channelData: data.channel_data ?? undefined,
        }),
    ),
  ],
  [
    'pusher:unsubscribe',
    command(
      Unsubscribe,
      'pusher:unsubscribe needs data with a string "channel"',
      (client, { channel }) => unsubscribe(client, channel),
    ),
  ],
  [
    'pusher:signin',
    command(
      SignIn,
      'pusher:signin needs data with the strings "auth" and "user_data"',
      (client, data) => signIn(client, { auth: data.auth, userData: data.user_data }),
    ),
  ],
])

/** Does what a client's frame asks; whatever is wrong with it is told to that client only. */
export function receive(client: ClientContext, text: string): void {
  const { connection } = client
  const frame = parseFrame(text)
  if (!frame) {
    const message = 'Invalid frame: expected a JSON object with a string "event"'
    return connection.refuse(message)
  }
  const { event, data } = frame
  const run = commands.get(event)
  if (run) return run(client, data)
  if (!event.startsWith('client-')) {
    const message = 'Unknown event: clients may send pusher:* and client-*'
    return connection.refuse(message)
  }
  if (!v.is(ClientEvent, frame)) {
    return connection.refuse('Client events need a string "channel"')
  }
  relayClientEvent(client, { event, channel: frame.channel, data })
}
