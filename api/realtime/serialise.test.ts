import { describe, expect, it } from 'vitest'
import type { AnyEnvelope } from '../shared/envelope'
import { fitForPusher, MAX_DATA_BYTES } from './serialise'

const envelope = (event: unknown): AnyEnvelope => ({
  id: 'a',
  seq: 1,
  epoch: 'e',
  type: 'channel.update',
  version: '2',
  at: '2026-11-21T12:00:00Z',
  receivedAt: 0,
  origin: 'twitch',
  streamer: { id: '1', login: 'tfue', name: 'Tfue' },
  event,
})
const fit = (event: unknown) => fitForPusher(JSON.stringify(envelope(event)), envelope(event))

describe('the data for Pusher', () => {
  it('is the whole envelope up to 10,240 bytes', () => {
    const room = MAX_DATA_BYTES - JSON.stringify(envelope({ title: '' })).length
    const event = { title: 'x'.repeat(room) }
    expect(JSON.parse(fit(event))).toEqual(envelope(event))
  })

  it('is cut to short facts and marked above, counting bytes and not characters', () => {
    const event = { title: '€'.repeat(4_000), viewers: 3, list: [1], nested: { a: 1 } }
    expect(JSON.parse(fit(event))).toEqual({
      ...envelope({ title: '€'.repeat(200), viewers: 3 }),
      truncated: true,
    })
  })

  it('is refused for good where even the least is too long', () => {
    const named = { ...envelope({}), id: 'x'.repeat(MAX_DATA_BYTES) }
    expect(() => fitForPusher(JSON.stringify(named), named)).toThrow('too long for Pusher')
  })

  it('fits even where the short facts are too many', () => {
    const event = Object.fromEntries(
      Array.from({ length: 200 }, (_, n) => [`f${n}`, 'x'.repeat(99)]),
    )
    expect(Buffer.byteLength(fit(event))).toBeLessThanOrEqual(MAX_DATA_BYTES)
    expect(JSON.parse(fit(event))).toMatchObject({ event: {}, truncated: true })
  })
})
