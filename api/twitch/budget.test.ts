import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createBudget, type Budget, type Priority } from './budget'

const MINUTE_MS = 60_000

let budget: Budget
beforeEach(() => {
  vi.useFakeTimers()
  budget = createBudget()
})
afterEach(() => vi.useRealTimers())

/** Takes and answers so many calls; tells what became of each. */
function take(priority: Priority, times: number, signal?: AbortSignal): string[] {
  const outcomes: string[] = []
  for (let n = 0; n < times; n++) {
    budget.take(priority, signal).then(
      () => {
        budget.answered()
        outcomes.push('made')
      },
      (error: unknown) => outcomes.push(String(error)),
    )
  }
  return outcomes
}
const made = (outcomes: readonly string[]) => outcomes.filter((one) => one === 'made').length

describe('the budget', () => {
  it('lets pages have all of it at once', async () => {
    const pages = take('page', 800)
    await vi.advanceTimersByTimeAsync(0)
    expect(made(pages)).toBe(800)
    expect(budget.spending('page').left).toBe(0)
  })

  it('gives upkeep a quarter of it in any minute, and not more', async () => {
    const upkeep = take('upkeep', 1_000)
    await vi.advanceTimersByTimeAsync(MINUTE_MS - 1)
    expect(made(upkeep)).toBe(200)
    await vi.advanceTimersByTimeAsync(1)
    expect(made(upkeep)).toBe(400)
  })

  it('refuses anonymous callers what is over a tenth, and says when to come again', async () => {
    const outcomes = take('anonymous', 700)
    await vi.advanceTimersByTimeAsync(0)
    expect(made(outcomes)).toBe(80)
    await expect(budget.take('anonymous')).rejects.toMatchObject({
      status: 429,
      code: 'rate-limited',
      retryAfter: 60,
    })
    expect(budget.spending('anonymous')).toEqual({ left: 0, made: 80, refused: 621, waiting: 0 })
  })

  it('leaves something to pages, whatever subscriptions and upkeep want', async () => {
    take('subscribe', 900)
    take('upkeep', 400)
    take('anonymous', 400)
    const page = take('page', 40)
    await vi.advanceTimersByTimeAsync(0)
    expect(made(page)).toBe(40)
  })

  it('lets a page go before all that have waited longer', async () => {
    take('page', 800)
    const waiting = take('subscribe', 100)
    const page = take('page', 1)
    await vi.advanceTimersByTimeAsync(80)
    expect([made(page), made(waiting)]).toEqual([1, 0])
  })

  it('refuses a page at once what it could not have in time', async () => {
    take('page', 800)
    const late = take('page', 100)
    await vi.advanceTimersByTimeAsync(0)
    expect(late).toHaveLength(34)
    expect(late.every((outcome) => outcome.includes('no more requests'))).toBe(true)
    await vi.advanceTimersByTimeAsync(5_000)
    expect(made(late)).toBe(66)
  })

  it('floods no Twitch that is slow, and lets pages through all the same', async () => {
    const under = Array.from({ length: 60 }, () => budget.take('subscribe'))
    await vi.advanceTimersByTimeAsync(1_000)
    expect(budget.spending('subscribe')).toMatchObject({ made: 40, waiting: 20 })
    await budget.take('page')
    for (let n = 0; n < 41; n++) budget.answered()
    await Promise.all(under)
    expect(budget.spending('subscribe')).toMatchObject({ made: 60, waiting: 0 })
  })

  it('makes no call for who has gone', async () => {
    take('page', 800)
    const left = new AbortController()
    const gone = take('page', 10, left.signal)
    const stays = take('page', 1)
    left.abort()
    await vi.advanceTimersByTimeAsync(80)
    expect([made(gone), made(stays)]).toEqual([0, 1])
    expect(budget.spending('page').waiting).toBe(0)
    await expect(budget.take('page', left.signal)).rejects.toThrow('aborted')
  })
})

describe('Twitch’s own count', () => {
  it('is taken over, less what is under way', async () => {
    for (let n = 0; n < 3; n++) await budget.take('page')
    budget.answered({ limit: 800, remaining: 500 })
    expect(budget.spending('page').left).toBe(498)
    budget.answered({ limit: 800, remaining: 497 })
    budget.answered({ limit: 800, remaining: 497 })
    expect(budget.spending('page').left).toBe(497)
  })

  it('is waited for after a refusal, and no longer than a minute', async () => {
    await budget.take('page')
    budget.answered({ remaining: 0, pauseMs: 1_000 })
    const page = take('page', 1)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(made(page)).toBe(0)
    await vi.advanceTimersByTimeAsync(75)
    expect(made(page)).toBe(1)
  })

  it('stalls nobody where it is not told', async () => {
    const pages = take('page', 800)
    const more = take('page', 13)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(made(pages) + made(more)).toBe(813)
  })
})
