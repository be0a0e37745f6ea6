import { describe, expect, it } from 'vitest'
import { createHistory } from './history'

const write = (seq: number) => `{"seq":${seq}}`

describe('the history of a channel', () => {
  it('numbers events from 1, for each channel by itself', () => {
    const history = createHistory('e')
    const numbers = ['tfue', 'tfue', 'ninja'].map(
      (channel, index) =>
        history.append(channel, { id: `${index}`, receivedAt: Date.now() }, write).seq,
    )
    expect(numbers).toEqual([1, 2, 1])
  })

  it('gives no number to an event that cannot be written', () => {
    const history = createHistory('e')
    const append = (text: () => string) =>
      history.append('tfue', { id: 'a', receivedAt: Date.now() }, text)
    append(() => '1')
    const unwritable = () => {
      throw new RangeError('Maximum call stack size exceeded')
    }
    expect(() => append(unwritable)).toThrow(RangeError)
    expect(append(() => '2').seq).toBe(2)
    expect(history.after('tfue', 0).events.map(({ json }) => json)).toEqual(['1', '2'])
  })

  it('answers what came after a number, oldest first', () => {
    const history = createHistory('e')
    for (const id of ['a', 'b', 'c']) history.append('tfue', { id, receivedAt: Date.now() }, write)
    const { events, complete } = history.after('tfue', 1)
    expect(events.map((event) => event.id)).toEqual(['b', 'c'])
    expect(complete).toBe(true)
  })

  it('holds 500 events and says when something asked for is gone', () => {
    const history = createHistory('e')
    for (let n = 1; n <= 502; n++) {
      history.append('tfue', { id: `${n}`, receivedAt: Date.now() }, write)
    }
    expect(history.after('tfue', 0).events).toHaveLength(500)
    expect(history.after('tfue', 1).complete).toBe(false)
    expect(history.after('tfue', 2).complete).toBe(true)
  })

  it('lets events go after two hours', () => {
    let time = 0
    const history = createHistory('e', () => time)
    history.append('tfue', { id: 'a', receivedAt: 0 }, write)
    time = 2 * 60 * 60_000 + 1
    expect(history.after('tfue', 0)).toEqual({ events: [], complete: false })
  })

  it('takes back an event without giving its number again', () => {
    const history = createHistory('e')
    const { seq } = history.append('tfue', { id: 'a', receivedAt: Date.now() }, write)
    history.remove('tfue', seq)
    expect(history.find('tfue', 'a')).toBeUndefined()
    expect(history.append('tfue', { id: 'b', receivedAt: Date.now() }, write).seq).toBe(2)
    expect(history.after('tfue', 0)).toMatchObject({ complete: true, events: [{ id: 'b' }] })
  })

  it('finds the last event of an id while it is held', () => {
    let time = 0
    const history = createHistory('e', () => time)
    history.append('tfue', { id: 'a', receivedAt: 0 }, write)
    history.append('tfue', { id: 'a', receivedAt: 0 }, write)
    expect(history.find('tfue', 'a')?.seq).toBe(2)
    expect(history.find('ninja', 'a')).toBeUndefined()
    time = 2 * 60 * 60_000 + 1
    expect(history.find('tfue', 'a')).toBeUndefined()
  })
})

describe('the memory of all channels', () => {
  const large = () => 'x'.repeat(1024 * 1024)

  /** A history with an event of 1 MiB in `old` and in `read`, and then `count` in others. */
  function fill(count: number, json = large) {
    const history = createHistory('e')
    for (const channel of ['read', 'old']) {
      history.append(channel, { id: channel, receivedAt: Date.now() }, json)
    }
    history.after('read', 0)
    for (let n = 1; n <= count; n++) {
      history.append(`c${n}`, { id: `${n}`, receivedAt: Date.now() }, json)
    }
    return history
  }

  it('is bounded by letting the least recently used channel go first', () => {
    const history = fill(62)
    expect(history.after('old', 0)).toEqual({ events: [], complete: false })
    expect(history.after('old', 1)).toEqual({ events: [], complete: true })
    expect(history.after('c62', 0).events).toHaveLength(1)
    expect(history.size()).toMatchObject({ channels: 63, events: 63 })
    expect(history.size().bytes).toBeLessThanOrEqual(64 * 1024 * 1024)
  })

  it('counts reading a channel as use', () => {
    expect(fill(62).after('read', 0)).toMatchObject({ events: [{ id: 'read' }], complete: true })
  })

  it('counts two bytes a character where a text is not plain', () => {
    expect(fill(62, () => `€${large()}`).size().events).toBe(31)
  })

  it('counts the ids, which senders choose', () => {
    const history = createHistory('e')
    history.append('tfue', { id: 'x'.repeat(10_000), receivedAt: Date.now() }, () => '{}')
    expect(history.size().bytes).toBeGreaterThan(10_000)
  })

  it('is given back with events that are taken back or too old', () => {
    let time = 0
    const history = createHistory('e', () => time)
    history.append('tfue', { id: 'a', receivedAt: 0 }, large)
    history.append('ninja', { id: 'b', receivedAt: 0 }, large)
    history.remove('tfue', 1)
    expect(history.size()).toMatchObject({ channels: 1, events: 1 })
    time = 2 * 60 * 60_000 + 1
    history.after('ninja', 0)
    expect(history.size()).toEqual({ channels: 0, events: 0, bytes: 0 })
  })
})

describe('the numbers of a channel without events', () => {
  /** Gives `count` other channels a number each and takes the events back. */
  function makeQuiet(history: ReturnType<typeof createHistory>, count: number) {
    for (let n = 1; n <= count; n++) {
      const { seq } = history.append(`c${n}`, { id: 'x', receivedAt: 0 }, write)
      history.remove(`c${n}`, seq)
    }
  }

  it('go on where they were', () => {
    const history = createHistory('e', () => 0)
    for (const seq of [1, 2, 3]) {
      history.append('tfue', { id: 'a', receivedAt: 0 }, write)
      history.remove('tfue', seq)
    }
    makeQuiet(history, 1_000)
    expect(history.append('tfue', { id: 'b', receivedAt: 0 }, write).seq).toBe(4)
    expect(history.append('fresh', { id: 'b', receivedAt: 0 }, write).seq).toBe(1)
    expect(history.after('tfue', 0)).toMatchObject({ complete: true })
  })

  it('are never given twice, even when the channel itself is forgotten', () => {
    let time = 0
    const history = createHistory('e', () => time)
    for (let n = 1; n <= 7; n++) history.append('tfue', { id: `${n}`, receivedAt: 0 }, write)
    time = 2 * 60 * 60_000 + 1
    history.after('tfue', 0)
    makeQuiet(history, 100_000)
    expect(history.after('tfue', 6)).toEqual({ events: [], complete: false })
    expect(history.after('tfue', 7)).toEqual({ events: [], complete: true })
    expect(history.append('tfue', { id: 'b', receivedAt: time }, write).seq).toBe(8)
    expect(history.after('tfue', 6)).toMatchObject({ events: [{ seq: 8 }], complete: false })
    expect(history.after('tfue', 7)).toMatchObject({ events: [{ seq: 8 }], complete: true })
  })
})
