import { beforeEach, describe, expect, it } from 'vitest'
import * as v from 'valibot'
import type { Origin } from '../shared/envelope'
import { createDelivery, type Arrival } from './delivery'
import { createHistory, type History } from './history'
import { createMemoryJournal } from './memory-journal'
import { createNames, type Names } from './names'
import { PublishError } from './publisher'

const numbered = v.object({ id: v.string(), seq: v.number() })
const told = v.object({
  streamer: v.object({ id: v.string(), login: v.string(), name: v.string() }),
  renamedTo: v.optional(v.string()),
})
/** What Pusher took, and whether it takes the next. */
let taken: unknown[]
let isDown: boolean
let history: History
let deliver: ReturnType<typeof createDelivery>

beforeEach(() => {
  taken = []
  isDown = false
  history = createHistory('e')
  deliver = createDelivery(createMemoryJournal(history), {
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

describe('the delivery of an event of a streamer who has another name now', () => {
  const event = {
    broadcaster_user_id: '1002',
    broadcaster_user_login: 'tfue_new',
    broadcaster_user_name: 'Tfue_New',
  }
  let origin: Origin
  let published: (v.InferOutput<typeof told> & { channel: string })[]
  let names: Names
  let update: (changes?: object, more?: Partial<Arrival>) => ReturnType<typeof deliver>

  beforeEach(() => {
    origin = 'twitch'
    published = []
    names = createNames(() => Date.parse('2026-11-21T11:00:00Z'))
    names.meet({ id: '1002', login: 'tfue', name: 'Tfue' })
    const publisher = {
      async publish(channel: string, _event: string, data: string) {
        published.push({ channel, ...v.parse(told, JSON.parse(data)) })
      },
    }
    const isBelieved = (one: Origin) => one === 'twitch'
    const send = createDelivery(createMemoryJournal(history), publisher, { names, isBelieved })
    update = (changes, more) =>
      send({
        ...arrival('a', 'channel.update'),
        origin,
        subscription: {
          id: '',
          type: 'channel.update',
          condition: { broadcaster_user_id: '1002' },
        },
        event: { ...event, ...changes },
        ...more,
      })
  })
  const channels = () => published.map(({ channel, renamedTo }) => [channel, renamedTo])

  it('reaches those who watch under the old name, and tells them the new one', async () => {
    await update()
    expect(published).toEqual([
      { channel: 'tfue_new', streamer: { id: '1002', login: 'tfue_new', name: 'Tfue_New' } },
      {
        channel: 'tfue',
        streamer: { id: '1002', login: 'tfue', name: 'Tfue_New' },
        renamedTo: 'tfue_new',
      },
    ])
    expect(history.after('tfue', 0).events.map(({ id }) => id)).toEqual(['a'])
  })

  it('tells them of restricted topics by their own channels', async () => {
    await update({}, { subscription: { id: '', type: 'channel.vip.remove', condition: {} } })
    expect(channels()).toEqual([
      ['private-tfue_new-mods', undefined],
      ['private-tfue-mods', 'tfue_new'],
    ])
  })

  it('goes to both when it comes late with the old name, and moves nobody back', async () => {
    await update()
    published = []
    await update({ broadcaster_user_login: 'tfue' }, { at: '2026-11-21T11:59:00Z' })
    expect(channels()).toEqual([
      ['tfue', undefined],
      ['tfue_new', undefined],
    ])
  })

  it('finds the streamer by the id alone', async () => {
    await update({ broadcaster_user_login: undefined, broadcaster_user_name: '한동숙' })
    expect(channels()).toEqual([['tfue', undefined]])
  })

  it('takes no other name from a test, which may name anybody', async () => {
    origin = 'test'
    await update()
    expect(channels()).toEqual([['tfue_new', undefined]])
  })

  it('takes nobody’s name away: a wrong id is no new name', async () => {
    names.meet({ id: '1003', login: 'tfue_new', name: 'Another' })
    await update()
    expect(channels()).toEqual([['tfue_new', undefined]])
  })
})
