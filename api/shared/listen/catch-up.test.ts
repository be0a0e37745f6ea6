import { describe, expect, it } from 'vitest'
import { catchUp, type HistoryAnswer } from './catch-up'
import { createCursor, type Cursor } from './cursor'

interface Numbered {
  seq: number
}
const answer = (epoch: string, seqs: number[], complete = true): HistoryAnswer<Numbered> => ({
  epoch,
  complete,
  events: seqs.map((seq) => ({ seq })),
})

/** Catches up with a history that answers so, one after the other, then the last. */
async function run(
  answers: readonly (HistoryAnswer<Numbered> | Error | undefined)[],
  { cursor = createCursor(), signal = new AbortController().signal } = {},
) {
  const requests: (Cursor | undefined)[] = []
  const waits: number[] = []
  const history = {
    ask(asked: Cursor | undefined) {
      const next = answers[Math.min(requests.length, answers.length - 1)]
      requests.push(asked)
      return next instanceof Error ? Promise.reject(next) : Promise.resolve(next)
    },
    take: ({ events }: HistoryAnswer<Numbered>) => events.length,
  }
  const wait = (ms: number) => Promise.resolve(void waits.push(ms))
  const round = await catchUp(history, cursor, signal, wait)
  return { round, requests, waits, cursor }
}

/** The cursor of a page that has heard the first event of this epoch. */
function heardOf(epoch: string) {
  const cursor = createCursor()
  cursor.saw({ epoch, seq: 1 })
  return cursor
}

describe('a catch-up', () => {
  it('asks once where it is answered', async () => {
    const { round, requests, cursor } = await run([answer('a', [2, 3])], { cursor: heardOf('a') })
    expect(round).toEqual({ recovered: 2, isOverrun: false, isRestarted: false })
    expect(requests).toEqual([{ epoch: 'a', after: 1, seen: 1 }])
    expect(cursor.read()).toEqual({ epoch: 'a', after: 3, seen: 3 })
  })

  it('asks at once for what did not fit into one answer, from where that ended', async () => {
    const cursor = heardOf('a')
    cursor.saw({ epoch: 'a', seq: 9 })
    const answers = [
      { ...answer('a', [2, 3]), more: true as const },
      { ...answer('a', [4, 6]), more: true as const },
      answer('a', [7, 8, 9]),
    ]
    const { round, requests, waits } = await run(answers, { cursor })
    expect(round).toEqual({ recovered: 7, isOverrun: false, isRestarted: false })
    expect(requests.map((asked) => asked?.after)).toEqual([1, 3, 6])
    expect(waits).toEqual([])
    expect(cursor.hasGap()).toBe(false)
  })

  it('asks with nothing at first, and misses nothing', async () => {
    const { round, requests } = await run([answer('a', [7, 8], false)])
    expect(requests).toEqual([undefined])
    expect(round).toEqual({ recovered: 2, isOverrun: false, isRestarted: false })
  })

  it('asks until it is answered, ever more slowly, and never waits long', async () => {
    const silence = Array.from({ length: 12 }, () => undefined)
    const { round, requests, waits } = await run([...silence, answer('a', [])])
    expect(round?.recovered).toBe(0)
    expect(requests).toHaveLength(13)
    expect(waits[0]).toBeLessThanOrEqual(250)
    expect(Math.max(...waits)).toBeLessThanOrEqual(2000)
    expect(Math.min(...waits.slice(6))).toBeGreaterThanOrEqual(1000)
  })

  it('says that the server has begun anew, once', async () => {
    const cursor = heardOf('before')
    const first = await run([answer('new', [1, 2], false)], { cursor })
    expect(first.round).toEqual({ recovered: 2, isOverrun: false, isRestarted: true })
    expect(first.requests).toHaveLength(1)
    const second = await run([answer('new', [3])], { cursor })
    expect(second.round).toEqual({ recovered: 1, isOverrun: false, isRestarted: false })
    expect(second.requests).toEqual([{ epoch: 'new', after: 2, seen: 2 }])
  })

  it('says that the ring was overrun', async () => {
    const { round } = await run([answer('a', [600], false)], { cursor: heardOf('a') })
    expect(round?.isOverrun).toBe(true)
  })

  it('ends when it is aborted, with no result', async () => {
    const { round, requests } = await run([answer('a', [1])], { signal: AbortSignal.abort() })
    expect(round).toBeUndefined()
    expect(requests).toHaveLength(1)
  })

  it('rejects when the viewer is refused', async () => {
    await expect(run([new Error('403')])).rejects.toThrow('403')
  })
})
