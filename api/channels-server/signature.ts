import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { ChannelsApp } from './credentials'
import { ChannelsError } from './errors'

/** How far `auth_timestamp` may be from the server's clock, in seconds. */
const tolerance = 600

/** A request's query by lower-cased key, with decoded values, as Pusher signs it. */
export type SignedQuery = ReadonlyMap<string, string>

export interface SignedRequest {
  method: string
  path: string
  query: SignedQuery
}

const lowerCased = ([key, value]: [string, string]): [string, string] => [key.toLowerCase(), value]

export const parseQuery = (parameters: URLSearchParams): SignedQuery =>
  new Map([...parameters].map(lowerCased))

/** HMAC-SHA256 in hex. */
export const sign = (secret: string, text: string): string =>
  createHmac('sha256', secret).update(text).digest('hex')

/** What Pusher's HTTP API expects as `auth_signature` of a request. */
export function requestSignature(secret: string, { method, path, query }: SignedRequest): string {
  const pairs = [...query.keys()]
    .filter((key) => key !== 'auth_signature')
    .toSorted()
    .map((key) => `${key}=${query.get(key) ?? ''}`)
  return sign(secret, [method, path, pairs.join('&')].join('\n'))
}

/** Compares without telling by the time it takes where they differ. */
export function equalInConstantTime(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** Throws a ChannelsError (401) unless the request is signed by this app within 600 s of `now` (s). */
export function verifyRequest(app: ChannelsApp, request: SignedRequest, now: number): void {
  const parameter = (name: string): string => request.query.get(name) ?? ''
  if (parameter('auth_key') !== app.key) throw new ChannelsError(401, 'Unknown auth_key')
  if (parameter('auth_version') !== '1.0') {
    throw new ChannelsError(401, 'Unsupported auth_version: expected 1.0')
  }
  if (!equalInConstantTime(parameter('auth_signature'), requestSignature(app.secret, request))) {
    throw new ChannelsError(401, 'Invalid signature: expected the HMAC-SHA256 of this request')
  }
  const timestamp = parameter('auth_timestamp')
  if (!/^\d+$/.test(timestamp) || Math.abs(now - Number(timestamp)) > tolerance) {
    throw new ChannelsError(401, `auth_timestamp is not within ${tolerance} s of the server's time`)
  }
}

/** Throws a ChannelsError (401) unless the signed `body_md5` is that of these raw bytes. */
export function verifyBody(query: SignedQuery, body: Uint8Array): void {
  const given = query.get('body_md5')
  if (given === undefined && body.length === 0) return
  if (!equalInConstantTime(given ?? '', createHash('md5').update(body).digest('hex'))) {
    throw new ChannelsError(401, 'Invalid body_md5: expected the MD5 of the body')
  }
}
