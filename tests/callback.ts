import { signedHeaders, type Signing } from './sign'

/** An EventSub message of `type` about a fake subscription. */
export function notification(type: string, event: object, version = '1') {
  return {
    subscription: {
      id: '7e3b0b2c-test',
      type,
      version,
      status: 'enabled',
      cost: 0,
      condition: {},
      created_at: '2026-11-20T21:00:00Z',
    },
    event,
  }
}

/** Ada raids `login`; `changes` are laid over the event. */
export const raid = (login: string, changes: object = {}) =>
  notification('channel.raid', {
    from_broadcaster_user_id: '1001',
    from_broadcaster_user_login: 'ada',
    from_broadcaster_user_name: 'Ada',
    to_broadcaster_user_id: '1002',
    to_broadcaster_user_login: login,
    to_broadcaster_user_name: login,
    viewers: 240,
    ...changes,
  })

/** Posts a message to the callback, signed as Twitch signs; `headers` are laid over its own. */
export function post(
  baseUrl: string,
  message: object | string | Uint8Array,
  signing: Signing = {},
  headers: Record<string, string> = {},
): Promise<Response> {
  const isRaw = typeof message === 'string' || message instanceof Uint8Array
  const body = isRaw ? message : JSON.stringify(message)
  return send(baseUrl, body, { ...signedHeaders(body, signing), ...headers })
}

/** Posts a message to the callback without a signature. */
export function postUnsigned(baseUrl: string, message: object): Promise<Response> {
  return send(baseUrl, JSON.stringify(message), { 'Content-Type': 'application/json' })
}

const send = (baseUrl: string, body: string | Uint8Array, headers: Record<string, string>) =>
  fetch(`${baseUrl}/api/callback`, { method: 'POST', headers, body: Buffer.from(body) })
