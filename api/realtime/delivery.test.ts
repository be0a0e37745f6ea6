import { beforeEach, describe, expect, it } from 'vitest'
import * as v from 'valibot'
import { createDelivery, type Arrival } from './delivery'
import { createHistory, type History } from './history'
import { PublishError } from './publisher'

const numbered = v.object({ id: v.string(), seq: v.number() })
/** What Pusher took, and whether it takes the next. */
let taken: unknown[]
let isDown: boolean
let history: History
let deliver: ReturnType<typeof createDelivery>

beforeEach(() => {
  taken = []
  isDown = false
  history = createHistory('e')
  deliver = createDelivery(history, {
    async publish(_channel, _event, data) {
      await Promise.resolve()
      if (isDown) throw new PublishError('Pusher did not answer')
      taken.push(v.parse(numbered, JSON.parse(data)))
    },
  })
})

const arrival = (id: string, type = 'channel.raid'): Arrival => ({
  id,
  at: '2026-11-21T12:00:00Z',
  receivedAt: Date.now(),
  origin: 'test',
  subscription: { id: '', type },
  event: { to_broadcaster_user_login: 'tfue', broadcaster_user_login: 'tfue' },
})

const held = () => history.after('tfue', 0).events.map(({ id, seq }) => ({ id, seq }))

describe('the delivery of an event', () => {
  it('publishes what the history keeps, numbered in the order of arrival', async () => {
    await Promise.all([deliver(arrival('a')), deliver(arrival('b'))])
    expect(taken).toEqual([
      { id: 'a', seq: 1 },
      { id: 'b', seq: 2 },
    ])
    expect(held()).toEqual(taken)
  })

  it('shows an event to those who catch up while it is being published', async () => {
    const published = deliver(arrival('a'))
    expect([held(), taken]).toEqual([[{ id: 'a', seq: 1 }], []])
    await published
  })

  it('takes back what Pusher would not take', async () => {
    isDown = true
    await expect(deliver(arrival('a'))).rejects.toBeInstanceOf(PublishError)
    expect(held()).toEqual([])
    expect(history.find('tfue', 'a')).toBeUndefined()
  })

  it('gives the next try of a failed event a number after all that came meanwhile', async () => {
    isDown = true
    await deliver(arrival('a')).catch(() => {})
    isDown = false
    await deliver(arrival('b'))
    await deliver(arrival('a'))
    expect(taken).toEqual([
      { id: 'b', seq: 2 },
      { id: 'a', seq: 3 },
    ])
    expect(history.after('tfue', 2)).toMatchObject({ complete: true, events: [{ id: 'a' }] })
  })

  it('takes back the failed copy only where an older one of this id is held', async () => {
    await deliver(arrival('a'))
    isDown = true
    await deliver(arrival('a')).catch(() => {})
    expect(held()).toEqual([{ id: 'a', seq: 1 }])
  })

  it.each([
    ['type', arrival('a', 'x'.repeat(201))],
    ['id', arrival('x'.repeat(11_000))],
  ])('refuses a %s that is too long for Pusher before it spoils a batch', async (_, event) => {
    await expect(deliver(event)).rejects.toMatchObject({ status: 400, code: 'message-unreadable' })
    expect([held(), taken]).toEqual([[], []])
  })
})
