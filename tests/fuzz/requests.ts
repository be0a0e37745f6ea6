import * as fc from 'fast-check'
import Pusher from 'pusher'
import { catalogue } from '../../api/shared/catalogue'
import type { RawRequest } from './http'
import { awkwardText, encode, junkBytes, spoiled } from './junk'
import { app } from './app'

/** Every route, and two that are none. */
const routes = [
  ['GET', '/api/config'],
  ['GET', '/api/auth/login'],
  ['GET', '/api/auth/session'],
  ['DELETE', '/api/auth/session'],
  ['GET', '/api/streamers'],
  ['GET', '/api/streamers/:login'],
  ['PUT', '/api/streamers/:login/subscriptions'],
  ['GET', '/api/streamers/:login/events'],
  ['GET', '/api/streamers/:login/events/:id'],
  ['GET', '/api/callback'],
  ['POST', '/api/callback'],
  ['POST', '/api/lab/events'],
  ['POST', '/api/pusher/auth'],
  ['GET', '/api/health'],
  ['GET', '/api/health/ready'],
  ['GET', '/api/metrics'],
  ['GET', '/api/:id'],
  ['GET', '/app/:key'],
  ['POST', '/apps/:app/events'],
  ['POST', '/apps/:app/batch_events'],
  ['GET', '/apps/:app/channels'],
  ['GET', '/apps/:app/channels/:name'],
  ['GET', '/apps/:app/channels/:name/users'],
  ['POST', '/apps/:app/users/:id/terminate_connections'],
  ['GET', '/:id'],
] as const

/** By way of UTF-8: half a surrogate pair has no encoding. */
const percentEncoded = (text: string) => encodeURIComponent(Buffer.from(text).toString())

/** Parameters as they stand in a path, encoded well or badly. */
const parameter = fc.oneof(
  fc.constantFrom('tfue', 'Ninja', 'fuzzed', 'nobody_of_this_name', app.id, app.key),
  fc.constantFrom('%', '%E0%A4%A', '%00', '%2e%2e%2f', '..', '%ff%fe', 'a%2Fb', '*', '\u00e9'),
  awkwardText.map(percentEncoded),
)

const names = [
  'name',
  'login',
  'verify',
  'epoch',
  'after',
  'channel',
  'scopes',
  'state',
  'hub.challenge',
  'info',
]
const pusherNames = ['filter_by_prefix', 'auth_key', 'auth_timestamp', 'auth_signature', 'body_md5']
const queryValue = fc.oneof(
  fc.constantFrom('tfue', 'private-tfue', '1', '-1', '9'.repeat(30), '%', '%zz', 'user_count'),
  awkwardText.map(percentEncoded),
)
const query = fc
  .array(fc.tuple(fc.constantFrom(...names, ...pusherNames), queryValue), { maxLength: 5 })
  .map((pairs) => pairs.map((pair) => pair.join('=')).join('&'))

const lab = fc.constantFrom(
  ...Object.keys(catalogue).map((type) => ({ streamer: 'tfue', type, event: { user_name: 'A' } })),
)
const trigger = fc.constantFrom<object>(
  { name: 'e', data: '{}', channels: ['elsewhere'], socket_id: '1.2', info: 'user_count' },
  { name: 'e', data: '{}', channel: 'presence-elsewhere', info: 'subscription_count' },
)
const batch = fc.constant({ batch: [{ name: 'e', data: '{}', channel: 'elsewhere', info: '' }] })
const form = fc
  .tuple(queryValue, queryValue)
  .map(([id, name]) => `socket_id=${id}&channel_name=${name}`)

const json = (value: unknown) => encode(JSON.stringify(value) ?? '')
const anyBody = fc.oneof(
  { weight: 5, arbitrary: junkBytes },
  {
    weight: 1,
    arbitrary: fc.constantFrom(64, 256).map((kib) => new Uint8Array(kib * 1024 + 1)),
  },
)

const JSON_TYPE = 'application/json'
const FORM_TYPE = 'application/x-www-form-urlencoded'

/** Bodies that a route knows, with one of their values replaced. */
const bodies = new Map([
  ['/api/lab/events', { type: JSON_TYPE, body: spoiled(lab).map(json) }],
  ['/api/pusher/auth', { type: FORM_TYPE, body: form.map(encode) }],
  ['/apps/:app/events', { type: JSON_TYPE, body: spoiled(trigger).map(json) }],
  ['/apps/:app/batch_events', { type: JSON_TYPE, body: spoiled(batch).map(json) }],
])
const bodyOf = (method: string, path: string) => {
  const known = bodies.get(path)?.body
  if (known) return fc.oneof({ weight: 3, arbitrary: known }, { weight: 1, arbitrary: anyBody })
  const none = fc.constant(new Uint8Array())
  return fc.oneof({ weight: method === 'GET' ? 4 : 1, arbitrary: none }, anyBody)
}

const header = fc.oneof(
  fc.constantFrom<[string, string]>(
    ['Content-Type', JSON_TYPE],
    ['Content-Type', FORM_TYPE],
    ['Content-Type', 'multipart/form-data; boundary=x'],
    ['Content-Type', 'multipart/form-data'],
    ['Content-Type', 'text/\u00ff'],
    ['Content-Encoding', 'gzip'],
    ['Expect', '100-continue'],
    ['Upgrade', 'websocket'],
    ['Sec-WebSocket-Key', 'short'],
    ['Accept', '\u00ff'],
    ['Host', 'a b'],
    ['Authorization', 'Basic eDp5'],
  ),
  awkwardText.map((text): [string, string] => ['Authorization', `Bearer ${clean(text)}`]),
  awkwardText.map((text): [string, string] => ['X-Request-Id', clean(text)]),
  awkwardText.map((text): [string, string] => ['X-Forwarded-For', clean(text)]),
  awkwardText.map((text): [string, string] => ['Cookie', clean(text)]),
)

/** A line break would end the header. */
const clean = (text: string) => text.replaceAll(/[\r\n]/g, '')

/** A request before it is put together: `token` and `signed` are filled in by the run. */
export interface FuzzedRequest {
  method: string
  path: string
  query: string
  headers: [string, string][]
  body: Uint8Array
  /** With the token of somebody who is logged in. */
  hasToken: boolean
  /** With a right signature of Pusher's HTTP API. */
  isSigned: boolean
}

/** Of two headers of a name Node takes the first: the route's own, if it is there. */
const headersOf = (path: string) => {
  const type = bodies.get(path)?.type
  const first = type ? fc.constant<[string, string][]>([['Content-Type', type]]) : none
  return fc
    .tuple(fc.oneof({ weight: 3, arbitrary: first }, none), fc.array(header, { maxLength: 3 }))
    .map((lists) => lists.flat())
}
const none = fc.constant<[string, string][]>([])

const otherMethods = ['GET', 'POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', 'PATCH', 'TRACE', 'QUERY']
const noMethods = ['FOO', 'get', 'PRI', 'CONNECT']

const methodOf = (usual: string) =>
  fc.oneof(
    { weight: 8, arbitrary: fc.constant(usual) },
    { weight: 2, arbitrary: fc.constantFrom(...otherMethods) },
    { weight: 1, arbitrary: fc.constantFrom(...noMethods) },
  )

const pathOf = (route: string) =>
  fc
    .tuple(parameter, parameter)
    .map((values) => values.reduce(filled, route).replace(':app', app.id))

const filled = (route: string, value: string) => route.replace(/:(?!app\b)\w+/, () => value)

export const request: fc.Arbitrary<FuzzedRequest> = fc
  .constantFrom(...routes)
  .chain(([method, route]) =>
    fc.record({
      method: methodOf(method),
      path: pathOf(route),
      query,
      headers: headersOf(route),
      body: bodyOf(method, route),
      hasToken: fc.boolean(),
      isSigned: fc.boolean(),
    }),
  )

const signer = new Pusher({ appId: app.id, key: app.key, secret: app.secret, host: 'localhost' })

/** Puts a request together. `address` is whose it is for the rate limits. */
export function rawRequest(made: FuzzedRequest, token: string, address: string): RawRequest {
  const { method, headers, body: bytes } = made
  const signedQuery = () =>
    signer.createSignedQueryString({ method, path: made.path, body: latin1(bytes), params: {} })
  const isSigned = made.isSigned && made.path.startsWith('/apps/')
  const search = isSigned ? signedQuery() : made.query
  // Logging out would take the token from all later requests.
  const authorization: [string, string][] =
    made.hasToken && method !== 'DELETE' ? [['Authorization', `Bearer ${token}`]] : []
  return {
    method,
    target: search ? `${made.path}?${search}` : made.path,
    headers: [...authorization, ['X-Forwarded-For', address], ...headers],
    body: isSigned ? Buffer.from(latin1(bytes)) : bytes,
  }
}

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')
