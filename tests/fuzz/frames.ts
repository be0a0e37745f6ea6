import { createHmac } from 'node:crypto'
import * as fc from 'fast-check'
import { encode, junk, junkBytes, spoiled } from './junk'
import { app, CHANNEL } from './app'
import type { Frame } from './websocket'

const KIB = 1024
const TEXT = 1

/** The largest frame that the server takes from a client. */
const MAX_FRAME = 16 * KIB

const channel = fc.constantFrom(
  CHANNEL,
  `private-${CHANNEL}`,
  `presence-${CHANNEL}`,
  `private-encrypted-${CHANNEL}`,
  `cache-${CHANNEL}`,
  '#server-to-user-1',
  '',
  'with space',
  'x'.repeat(201),
)
const memberData = spoiled(fc.constant({ user_id: '1', user_info: { name: 'Ada' } })).map(
  (value) => JSON.stringify(value) ?? '',
)

/** What a well-behaved client might say; each of its fields is then replaced by something else. */
const command = fc.oneof(
  fc.constantFrom('pusher:ping', 'pusher:pong').map((event) => ({ event, data: {} })),
  channel.map((name) => ({ event: 'pusher:subscribe', data: { channel: name, auth: 'a:b' } })),
  channel.map((name) => ({ event: 'pusher:unsubscribe', data: { channel: name } })),
  fc.constant({ event: 'pusher:signin', data: { auth: 'a:b', user_data: '{"id":"1"}' } }),
  channel.map((name) => ({ event: 'client-typing', channel: name, data: { x: 1 } })),
  fc
    .constantFrom('pusher:connection_established', 'pusher_internal:member_added', 'raid')
    .map((event) => ({ event, channel: CHANNEL, data: {} })),
)

/** Something that goes over the socket: `text` may depend on who the server says we are. */
type Move = { frame: Frame } | { text: (socketId: string) => string }

const signature = (text: string) => createHmac('sha256', app.secret).update(text).digest('hex')

/** Requests whose signature is right and whose content is not. */
const signed: fc.Arbitrary<Move> = fc.oneof(
  memberData.map((data): Move => ({
    text(socketId) {
      const name = `presence-${CHANNEL}`
      const auth = `${app.key}:${signature(`${socketId}:${name}:${data}`)}`
      const joined = { channel: name, auth, channel_data: data }
      return JSON.stringify({ event: 'pusher:subscribe', data: joined })
    },
  })),
  spoiled(fc.constant({ id: '1', watchlist: ['2'], user_info: {} })).map((user): Move => ({
    text(socketId) {
      const userData = JSON.stringify(user) ?? ''
      const auth = `${app.key}:${signature(`${socketId}::user::${userData}`)}`
      return JSON.stringify({ event: 'pusher:signin', data: { auth, user_data: userData } })
    },
  })),
)

const whole = (payload: Uint8Array, opcode = TEXT): Move => ({
  frame: { opcode, payload, fin: true, rsv: 0, masked: true, claims: null },
})
const json = (value: unknown): Move => whole(encode(JSON.stringify(value) ?? ''))

/** Around the limit: a string that makes the frame exactly so long. */
const large = fc.integer({ min: -3, max: 3 }).map((excess) => {
  const empty = JSON.stringify({ event: 'client-x', channel: CHANNEL, data: '' })
  const data = 'x'.repeat(MAX_FRAME + excess - empty.length)
  return whole(encode(JSON.stringify({ event: 'client-x', channel: CHANNEL, data })))
})

/** Against RFC 6455: reserved bits and opcodes, no mask, fragments of anything, torn closes. */
const violation: fc.Arbitrary<Move> = fc
  .record({
    opcode: fc.nat({ max: 15 }),
    payload: fc.oneof(fc.uint8Array({ maxLength: 200 }), junkBytes),
    fin: fc.boolean(),
    rsv: fc.nat({ max: 7 }),
    masked: fc.boolean(),
    claims: fc.option(fc.constantFrom(0, 125, 126, 65_535, 65_536, 2 ** 31, 2 ** 52), { freq: 5 }),
  })
  .map((frame) => ({ frame }))

const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 4, arbitrary: spoiled(command).map(json) },
  { weight: 2, arbitrary: command.map(json) },
  { weight: 2, arbitrary: signed },
  { weight: 1, arbitrary: junk.map(json) },
  { weight: 1, arbitrary: junkBytes.map((bytes) => whole(bytes)) },
  { weight: 1, arbitrary: junkBytes.map((bytes) => whole(bytes, 2)) },
  { weight: 1, arbitrary: large },
  { weight: 2, arbitrary: violation },
)

/** What one client sends, in a row. */
export const moves = fc.array(move, { minLength: 1, maxLength: 4 })

/** The frame of a move, for the client of this socket id. */
export function frameOf(made: Move, socketId: string): Frame {
  if ('frame' in made) return made.frame
  const payload = encode(made.text(socketId))
  return { opcode: TEXT, payload, fin: true, rsv: 0, masked: true, claims: null }
}

/** A subscription that the server confirms by its channel. */
export const probe = (name: string): Frame => ({
  opcode: TEXT,
  payload: encode(JSON.stringify({ event: 'pusher:subscribe', data: { channel: name } })),
  fin: true,
  rsv: 0,
  masked: true,
  claims: null,
})

/** Whether the server has to wait for more: whatever we send next is part of it. */
export const isUnfinished = ({ claims, payload, fin, opcode }: Frame): boolean =>
  (claims !== null && claims !== payload.length) || (!fin && opcode < 8)
