import { describe, expect, it } from 'vitest'
import { catchUp, type HistoryAnswer } from './catch-up'
import { createCursors, type Cursor } from './cursors'

interface Numbered {
  seq: number
}
const answer = (epoch: string, seqs: number[], complete = true): HistoryAnswer<Numbered> => ({
  epoch,
  complete,
  events: seqs.map((seq) => ({ seq })),
})

/** Catches up with a balancer that leads to these answers, one after the other, then the last. */
async function run(
  answers: readonly (HistoryAnswer<Numbered> | Error | undefined)[],
  { cursors = createCursors(), signal = new AbortController().signal } = {},
) {
  const requests: (readonly Cursor[])[] = []
  const waits: number[] = []
  const history = {
    ask(list: readonly Cursor[]) {
      const next = answers[Math.min(requests.length, answers.length - 1)]
      requests.push(list)
      return next instanceof Error ? Promise.reject(next) : Promise.resolve(next)
    },
    take: ({ events }: HistoryAnswer<Numbered>) => events.length,
  }
  const wait = (ms: number) => Promise.resolve(void waits.push(ms))
  const round = await catchUp(history, cursors, cursors.live(), signal, wait)
  return { round, requests, waits, cursors }
}

/** Cursors of a page that has heard of these epochs. */
function heardOf(...epochs: string[]) {
  const cursors = createCursors()
  for (const epoch of epochs) cursors.saw({ epoch, seq: 1 })
  return cursors
}

describe('a catch-up', () => {
  it('asks once where one process answers', async () => {
    const { round, requests, cursors } = await run([answer('a', [2, 3])], { cursors: heardOf('a') })
    expect(round).toEqual({ recovered: 2, isOverrun: false, isUnreached: false })
    expect(requests).toEqual([[{ epoch: 'a', after: 1, seen: 1 }]])
    expect(cursors.list()).toEqual([{ epoch: 'a', after: 3, seen: 3 }])
  })

  it('asks at once for what did not fit into one answer, from where that ended', async () => {
    const cursors = heardOf('a')
    cursors.saw({ epoch: 'a', seq: 9 })
    const answers = [
      { ...answer('a', [2, 3]), more: true as const },
      { ...answer('a', [4, 6]), more: true as const },
      answer('a', [7, 8, 9]),
    ]
    const { round, requests, waits } = await run(answers, { cursors })
    expect(round).toEqual({ recovered: 7, isOverrun: false, isUnreached: false })
    expect(requests.map(([cursor]) => cursor?.after)).toEqual([1, 3, 6])
    expect(waits).toEqual([])
    expect(cursors.gaps()).toEqual([])
  })

  it('goes on with the rest although a balancer leads to another process between', async () => {
    const answers = [
      { ...answer('a', [2]), more: true as const },
      answer('b', [1]),
      answer('a', [3]),
    ]
    const { round, cursors } = await run(answers, { cursors: heardOf('a') })
    expect(round).toEqual({ recovered: 3, isOverrun: false, isUnreached: false })
    expect(cursors.list()).toContainEqual({ epoch: 'a', after: 3, seen: 3 })
  })

  it('asks with nothing at first, and misses nobody', async () => {
    const { round, requests } = await run([answer('a', [7, 8], false)])
    expect(requests).toEqual([[]])
    expect(round).toEqual({ recovered: 2, isOverrun: false, isUnreached: false })
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

  it('asks again until every process that was live has answered', async () => {
    const answers = [answer('b', [2]), answer('b', []), answer('a', [2, 3])]
    const { round, requests, waits } = await run(answers, { cursors: heardOf('a', 'b') })
    expect(round).toEqual({ recovered: 3, isOverrun: false, isUnreached: false })
    expect(requests).toHaveLength(3)
    for (const ms of waits) expect(ms).toBeLessThanOrEqual(700)
  })

  it('gives up a process after three tries more, and does not ask for it next time', async () => {
    const cursors = heardOf('gone')
    const first = await run([answer('new', [1], false), answer('new', [])], { cursors })
    expect(first.round).toEqual({ recovered: 1, isOverrun: false, isUnreached: true })
    expect(first.requests).toHaveLength(4)
    const second = await run([answer('new', [])], { cursors })
    expect(second.round?.isUnreached).toBe(false)
    expect(second.requests).toHaveLength(1)
    expect(second.requests[0]?.map(({ epoch }) => epoch)).toContain('gone')
  })

  it('says that the ring was overrun', async () => {
    const { round } = await run([answer('a', [600], false)], { cursors: heardOf('a') })
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
