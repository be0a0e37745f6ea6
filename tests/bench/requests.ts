import { randomUUID } from 'node:crypto'
import sample from '../fixtures/twitch/samples/channel.chat.message.v1.json'
import { signedHeaders } from '../sign'

/** A callback as the bytes that go over the wire; Twitch sends its JSON without white space. */
export interface SignedRequest {
  id: string
  bytes: Buffer
}

const { subscription, event } = sample
const body = JSON.stringify({ subscription, event: { ...event, broadcaster_user_login: 'tfue' } })

/** Makes callbacks of a chat message in tfue's channel, each with an id of its own, all signed now. */
export const signRequests = (count: number): SignedRequest[] =>
  Array.from({ length: count }, () => {
    const id = randomUUID()
    const headers = Object.entries(signedHeaders(body, { id }))
    const lines = [
      'POST /api/callback HTTP/1.1',
      'Host: localhost',
      `Content-Length: ${Buffer.byteLength(body)}`,
      ...headers.map(([name, value]) => `${name}: ${value}`),
    ]
    return { id, bytes: Buffer.from(`${lines.join('\r\n')}\r\n\r\n${body}`) }
  })
