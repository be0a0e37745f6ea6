import * as fc from 'fast-check'
import { isEventType } from '../../api/shared/catalogue'
import { sampleFor } from '../../api/shared/sample-for'
import { samples } from '../../api/shared/samples'
import { notification } from '../callback'
import { signedHeaders } from '../sign'
import type { RawRequest } from './http'
import { awkwardText, encode, junk, junkBytes, spoiled } from './junk'

const streamer = { id: '1', login: 'fuzzed', name: 'Fuzzed' }
const types = Object.keys(samples).filter(isEventType)

const message = fc
  .constantFrom(...types)
  .map((type) => notification(type, sampleFor(type, streamer)))
const others = fc.constantFrom<object>(
  { challenge: 'pogchamp', subscription: { id: '1', type: 'channel.raid' } },
  { subscription: { id: '1', type: 'channel.raid', status: 'authorization_revoked' } },
  { data: [{ user_name: 'fuzzed', title: 't', type: 'live', viewer_count: 1 }] },
)

const json = (value: unknown): Uint8Array => encode(JSON.stringify(value) ?? '')

/** Bodies of a callback: most are refused, some are only strange. */
const body: fc.Arbitrary<Uint8Array> = fc.oneof(
  { weight: 3, arbitrary: spoiled(message).map(json) },
  { weight: 1, arbitrary: spoiled(others).map(json) },
  { weight: 1, arbitrary: junk.map(json) },
  { weight: 2, arbitrary: junkBytes },
  { weight: 1, arbitrary: fc.tuple(message, fc.nat()).map(([sent, at]) => cutOff(json(sent), at)) },
  { weight: 1, arbitrary: message.map(json) },
)

const cutOff = (bytes: Uint8Array, at: number) => bytes.subarray(0, at % bytes.length)

/** A header that is left out, or replaced. */
const names = ['Id', 'Timestamp', 'Signature', 'Type', 'Retry'].map(
  (name) => `Twitch-Eventsub-Message-${name}`,
)
const wrong = fc.oneof(
  awkwardText,
  fc.constantFrom(
    'sha256=',
    'sha1=00',
    `sha256=${'0'.repeat(64)}`,
    `sha256=${'F'.repeat(64)}`,
    '1970-01-01T00:00:00Z',
    '9999-12-31T23:59:59Z',
    '2026-13-45T99:99:99Z',
    'NaN',
  ),
)
const change = fc.record({ name: fc.constantFrom(...names), value: fc.option(wrong) })

/** A callback to be sent under an id of its own. */
export interface FuzzedCallback {
  body: Uint8Array
  changes: { name: string; value: string | null }[]
}

export const signedCallback: fc.Arbitrary<FuzzedCallback> = fc.record({
  body,
  changes: fc.oneof(
    { weight: 2, arbitrary: fc.constant<FuzzedCallback['changes']>([]) },
    { weight: 1, arbitrary: fc.array(change, { minLength: 1, maxLength: 2 }) },
  ),
})

/** Where no signature is asked for: only the id is there, or nothing at all. */
export const unsignedCallback: fc.Arbitrary<FuzzedCallback> = fc.record({
  body,
  changes: fc.constant(names.slice(1).map((name) => ({ name, value: null }))),
})

/** Signs as Twitch does, and then spoils the headers. */
export function requestOf({ body: bytes, changes }: FuzzedCallback, id: string): RawRequest {
  const headers = new Map(Object.entries(signedHeaders(bytes, { id })))
  for (const { name, value } of changes) {
    if (value === null) headers.delete(name)
    else headers.set(name, value.replaceAll(/[\r\n]/g, ''))
  }
  return { method: 'POST', target: '/api/callback', headers: [...headers], body: bytes }
}
