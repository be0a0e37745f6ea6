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
    history.append('tfue', { id: 'a', receivedAt: Date.now() }, write)
    history.remove('tfue', 'a')
    expect(history.find('tfue', 'a')).toBeUndefined()
    expect(history.append('tfue', { id: 'b', receivedAt: Date.now() }, write).seq).toBe(2)
    expect(history.after('tfue', 0)).toMatchObject({ complete: true, events: [{ id: 'b' }] })
  })

  it('bounds all memory by letting the least recently used channel go first', () => {
    const history = createHistory('e')
    const large = () => 'x'.repeat(1024 * 1024)
    history.append('old', { id: 'a', receivedAt: Date.now() }, large)
    for (let n = 0; n < 64; n++) {
      history.append(`c${n}`, { id: `${n}`, receivedAt: Date.now() }, large)
    }
    expect(history.after('old', 0)).toEqual({ events: [], complete: false })
    expect(history.after('c63', 0).events).toHaveLength(1)
  })
})
