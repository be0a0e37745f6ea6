import { describe, expect, it } from 'vitest'
import { createCursor } from './cursor'

const see = (cursor: ReturnType<typeof createCursor>, epoch: string, ...seqs: number[]) => {
  for (const seq of seqs) cursor.saw({ epoch, seq })
}

describe('the cursor of a channel', () => {
  it('follows live events that come without a gap', () => {
    const cursor = createCursor()
    see(cursor, 'a', 1, 2, 3)
    expect(cursor.read()).toEqual({ epoch: 'a', after: 3, seen: 3 })
    expect(cursor.hasGap()).toBe(false)
  })

  it('stands before a gap until what was missing comes', () => {
    const cursor = createCursor()
    see(cursor, 'a', 1, 2, 5, 4)
    expect(cursor.read()).toEqual({ epoch: 'a', after: 2, seen: 5 })
    expect(cursor.hasGap()).toBe(true)
    see(cursor, 'a', 3)
    expect(cursor.read()).toEqual({ epoch: 'a', after: 5, seen: 5 })
  })

  it('passes a number that the history says was never used', () => {
    const cursor = createCursor()
    see(cursor, 'a', 1, 3)
    cursor.answered('a', [3], cursor.read())
    expect(cursor.read()).toEqual({ epoch: 'a', after: 3, seen: 3 })
  })

  it('passes an event that the history has taken back', () => {
    const cursor = createCursor()
    see(cursor, 'a', 1, 3)
    cursor.answered('a', [], cursor.read())
    expect(cursor.hasGap()).toBe(false)
  })

  it('does not let an answer cover what came after the question', () => {
    const cursor = createCursor()
    see(cursor, 'a', 1)
    const asked = cursor.read()
    see(cursor, 'a', 5)
    cursor.answered('a', [2, 3], asked)
    expect(cursor.read()).toEqual({ epoch: 'a', after: 3, seen: 5 })
    see(cursor, 'a', 4)
    expect(cursor.read()).toEqual({ epoch: 'a', after: 5, seen: 5 })
  })

  it('never goes back', () => {
    const cursor = createCursor()
    cursor.answered('a', [8, 9])
    see(cursor, 'a', 3)
    cursor.answered('a', [9])
    expect(cursor.read()).toEqual({ epoch: 'a', after: 9, seen: 9 })
  })

  it('begins anew with another epoch, by whichever way it is heard of first', () => {
    const live = createCursor()
    see(live, 'a', 1, 2, 7)
    see(live, 'b', 2)
    expect(live.read()).toEqual({ epoch: 'b', after: 0, seen: 2 })
    expect(live.hasGap()).toBe(true)

    const told = createCursor()
    see(told, 'a', 1, 2, 7)
    told.answered('b', [1, 2], told.read())
    expect(told.read()).toEqual({ epoch: 'b', after: 2, seen: 2 })
    expect(told.hasGap()).toBe(false)
  })

  it.each([2, 3])('tells of %i epochs that go on beside each other', (count) => {
    const cursor = createCursor()
    const epochs = ['a', 'b', 'c'].slice(0, count)
    for (const seq of [1, 2, 3]) for (const epoch of epochs) see(cursor, epoch, seq)
    expect(cursor.read()).toMatchObject({ epoch: epochs.at(-1), beside: epochs.at(-2) })
  })

  it('tells of none where a server begins anew, and something of before comes late', () => {
    const cursor = createCursor()
    see(cursor, 'a', 1)
    see(cursor, 'b', 1)
    see(cursor, 'a', 2)
    see(cursor, 'b', 2)
    see(cursor, 'c', 1)
    expect(cursor.read()).toEqual({ epoch: 'c', after: 1, seen: 1 })
  })

  it('ignores an event that has no number', () => {
    const cursor = createCursor()
    see(cursor, '', 0)
    expect(cursor.read()).toBeUndefined()
  })
})
