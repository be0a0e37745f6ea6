import { describe, expect, it } from 'vitest'
import { isFresh, readMessage } from './webhook'

const subscription = {
  id: 's',
  type: 'channel.raid',
  version: '1',
  status: 'enabled',
  condition: {},
}

describe('the kind of a callback', () => {
  it('is told by the body', () => {
    expect(readMessage({ challenge: 'pogchamp', subscription }, false)).toEqual({
      kind: 'webhook_callback_verification',
      challenge: 'pogchamp',
      subscriptionId: 's',
    })
    expect(readMessage({ subscription, event: { viewers: 1 } }, false)).toMatchObject({
      kind: 'notification',
      event: { viewers: 1 },
    })
    const revoked = { subscription: { ...subscription, status: 'authorization_revoked' } }
    expect(readMessage(revoked, false)).toMatchObject({ kind: 'revocation' })
    expect(readMessage({ ...revoked, event: null }, false)).toMatchObject({ kind: 'revocation' })
  })

  it('is a challenge for a conduit shard too, which names no subscription', () => {
    const shard = { challenge: 'pogchamp', conduit_shard: { conduit_id: 'c', shard: '4' } }
    expect(readMessage(shard, false)).toMatchObject({ challenge: 'pogchamp' })
  })

  it('is a notification for drops, which carry a list', () => {
    const drops = {
      subscription: { ...subscription, type: 'drop.entitlement.grant' },
      events: [{}],
    }
    expect(readMessage(drops, false)).toMatchObject({ kind: 'notification', event: [{}] })
  })

  it('takes numbers and booleans where Twitch writes strings', () => {
    const odd = { subscription: { id: 1, type: 'x', version: 2 }, event: {} }
    expect(readMessage(odd, false)).toMatchObject({ subscription: { id: '1', version: '2' } })
  })

  it.each(['', 'pusher:error', 'pusher_internal:member_added', 'client-x', 'x'.repeat(201)])(
    'is nothing readable with %o for a type, which can be no name of an event',
    (type) => {
      const message = { subscription: { ...subscription, type }, event: {} }
      expect(readMessage(message, true)).toHaveProperty('problem')
    },
  )

  it.each([[null], [4], ['text'], [[]], [{}], [{ subscription: {} }], [{ subscription }]])(
    'is nothing readable in %o',
    (body) => expect(readMessage(body, true)).toHaveProperty('problem'),
  )
})

describe('the body of 2019', () => {
  const live = { data: [{ user_name: 'Tfue', title: 'Hi', type: 'live', viewer_count: 3 }] }

  it('is read as a stream that came online', () => {
    expect(readMessage(live, true)).toMatchObject({
      subscription: { type: 'stream.online' },
      event: { broadcaster_user_login: 'tfue', title: 'Hi', viewer_count: 3 },
    })
  })

  it('names nobody when it is empty', () => {
    expect(readMessage({ data: [] }, true)).toEqual({ kind: 'nothing' })
  })

  it('is refused by its name where unsigned callbacks are', () => {
    expect(readMessage(live, false)).toEqual({ problem: { code: 'old-body', facts: {} } })
  })

  it.each([
    ['data.0.user_name', { user_name: 5 }],
    ['data.0.user_name', { user_name: '한동숙' }],
    ['data.0.user_name', { user: 'Tfue' }],
    ['data.0.viewer_count', { user_name: 'Tfue', viewer_count: 'many' }],
  ])('is refused for its own %s in %o', (path, stream) => {
    expect(readMessage({ data: [stream] }, true)).toMatchObject({
      problem: { code: 'old-body-wrong', facts: { path } },
    })
    expect(readMessage({ data: 'Tfue' }, true)).toMatchObject({
      problem: { code: 'old-body-wrong', facts: { path: 'data' } },
    })
  })
})

describe('a timestamp', () => {
  const now = Date.parse('2026-11-21T12:00:00Z')

  it('is fresh within ten minutes, before or after', () => {
    for (const time of ['12:00:00', '11:50:00', '12:10:00']) {
      expect(isFresh(`2026-11-21T${time}.000000000Z`, now)).toBe(true)
    }
  })

  it('is stale beyond, and where it can not be read', () => {
    for (const time of ['2026-11-21T11:49:59Z', '2026-11-21T12:10:01Z', '', 'yesterday']) {
      expect(isFresh(time, now)).toBe(false)
    }
  })
})
