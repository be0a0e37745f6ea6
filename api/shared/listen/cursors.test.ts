import { describe, expect, it } from 'vitest'
import { createCursors } from './cursors'

const see = (cursors: ReturnType<typeof createCursors>, epoch: string, ...seqs: number[]) => {
  for (const seq of seqs) cursors.saw({ epoch, seq })
}

describe('the cursors of a channel', () => {
  it('follow live events that come without a gap', () => {
    const cursors = createCursors()
    see(cursors, 'a', 1, 2, 3)
    expect(cursors.list()).toEqual([{ epoch: 'a', after: 3, seen: 3 }])
    expect(cursors.gaps()).toEqual([])
  })

  it('stand before a gap until what was missing comes', () => {
    const cursors = createCursors()
    see(cursors, 'a', 1, 2, 5, 4)
    expect(cursors.list()).toEqual([{ epoch: 'a', after: 2, seen: 5 }])
    expect(cursors.gaps()).toEqual(['a'])
    see(cursors, 'a', 3)
    expect(cursors.list()).toEqual([{ epoch: 'a', after: 5, seen: 5 }])
  })

  it('pass a number that the history says was never used', () => {
    const cursors = createCursors()
    see(cursors, 'a', 1, 3)
    cursors.answered('a', [3], cursors.list())
    expect(cursors.list()).toEqual([{ epoch: 'a', after: 3, seen: 3 }])
  })

  it('pass an event that the history has taken back', () => {
    const cursors = createCursors()
    see(cursors, 'a', 1, 3)
    cursors.answered('a', [], cursors.list())
    expect(cursors.gaps()).toEqual([])
  })

  it('do not let an answer cover what came after the question', () => {
    const cursors = createCursors()
    see(cursors, 'a', 1)
    const requestCursors = cursors.list()
    see(cursors, 'a', 5)
    cursors.answered('a', [2, 3], requestCursors)
    expect(cursors.list()).toEqual([{ epoch: 'a', after: 3, seen: 5 }])
    see(cursors, 'a', 4)
    expect(cursors.list()).toEqual([{ epoch: 'a', after: 5, seen: 5 }])
  })

  it('never go back', () => {
    const cursors = createCursors()
    cursors.answered('a', [8, 9], [])
    see(cursors, 'a', 3)
    cursors.answered('a', [9], [])
    expect(cursors.list()).toEqual([{ epoch: 'a', after: 9, seen: 9 }])
  })

  it('count each process by itself', () => {
    const cursors = createCursors()
    see(cursors, 'a', 1, 2)
    see(cursors, 'b', 1, 3)
    expect(cursors.list()).toEqual([
      { epoch: 'a', after: 2, seen: 2 },
      { epoch: 'b', after: 1, seen: 3 },
    ])
    expect(cursors.live()).toEqual(['a', 'b'])
    expect(cursors.gaps()).toEqual(['b'])
  })

  it('expect no answer of a process that is gone, until it is heard of again', () => {
    const cursors = createCursors()
    see(cursors, 'a', 1, 4)
    cursors.giveUp(['a', 'never known'])
    expect(cursors.live()).toEqual([])
    expect(cursors.gaps()).toEqual([])
    see(cursors, 'a', 5)
    expect(cursors.live()).toEqual(['a'])
  })

  it('remember the eight epochs heard of last', () => {
    const cursors = createCursors()
    see(cursors, 'first', 1)
    for (let start = 0; start < 7; start++) see(cursors, `epoch ${start}`, 1)
    see(cursors, 'first', 2)
    see(cursors, 'newest', 1)
    expect(cursors.list()).toHaveLength(8)
    expect(cursors.live()).toContain('first')
    expect(cursors.live()).not.toContain('epoch 0')
  })

  it('ignore an event that has no number', () => {
    const cursors = createCursors()
    see(cursors, '', 0)
    expect(cursors.list()).toEqual([])
  })
})
