import { ApiError } from '../middleware/api-error'
import { createBucket, type Limits } from './bucket'
import { noNotes, type Notes } from '../store'
import { createShare, type Share } from './share'

/** Who calls Twitch, the most urgent first. */
export const priorities = ['page', 'anonymous', 'subscribe', 'upkeep'] as const
export type Priority = (typeof priorities)[number]

interface Rule {
  /** Part of Helix' 800 points a minute that it never goes over. */
  share: number
  /** Part of the bucket that it leaves to those who are more urgent. */
  reserve: number
  /** ms after which waiting is of no use. */
  patienceMs: number
}

const rules: Record<Priority, Rule> = {
  page: { share: 1, reserve: 0, patienceMs: 5_000 },
  anonymous: { share: 0.1, reserve: 0.1, patienceMs: 1_000 },
  subscribe: { share: 1, reserve: 0.1, patienceMs: 80_000 },
  upkeep: { share: 0.25, reserve: 0.25, patienceMs: 120_000 },
}
const POINTS_PER_MINUTE = 800
/** Calls under way beside which only pages begin more: a slow Twitch is not flooded. */
const MAX_UNDER_WAY = 40
const BUSY_MS = 100
/** What processes tell each other of their calls, and how long (ms) it matters. */
const CALLS = 'calls'
const CALLS_MATTER_MS = 60_000
/** What was taken longer ago (ms) has come back, or Twitch has counted it. */
const FRESH_MS = 1_000

/** How it stands with the calls of one priority. */
export interface Spending {
  /** Calls that could be made at once. */
  left: number
  made: number
  refused: number
  waiting: number
}

/** The calls that Helix allows an app, shared by all who call, in other processes too. */
export interface Budget {
  /**
   * Waits for leave to make one call. Who leaves by `signal` meanwhile makes none.
   * @throws {ApiError} 429 `rate-limited` to anonymous callers, 503 `twitch-unavailable` to others,
   *   when there is none in time
   */
  take: (priority: Priority, signal?: AbortSignal) => Promise<void>
  /** To be told once of every call that was made, with Twitch's own count if there is one. */
  answered: (limits?: Limits) => void
  spending: (priority: Priority) => Spending
}

interface Waiter {
  deadline: number
  go: () => void
  refuse: (error: unknown) => void
}

interface Line {
  rule: Rule
  share: Share
  waiting: Waiter[]
  made: number
  refused: number
}

/**
 * A budget that is full at first, but for what other processes have called by their `notes`. Each
 * counts by itself and hears of the others a moment later: nobody waits for that.
 */
export function createBudget(
  now: () => number = () => performance.now(),
  notes: Notes = noNotes,
): Budget {
  const bucket = createBucket(now)
  const lineOf = (rule: Rule): Line => ({
    rule,
    share: createShare(POINTS_PER_MINUTE * rule.share, now),
    waiting: [],
    made: 0,
    refused: 0,
  })
  const lines: Record<Priority, Line> = {
    page: lineOf(rules.page),
    anonymous: lineOf(rules.anonymous),
    subscribe: lineOf(rules.subscribe),
    upkeep: lineOf(rules.upkeep),
  }
  let timer: NodeJS.Timeout | undefined

  /** ms until the one behind `ahead` others of a line has its turn, as far as can be foreseen. */
  const waitOf = ({ rule, share }: Line, ahead: number): number =>
    // A page's share is the bucket, whatever Twitch says of its size.
    Math.max(
      bucket.wait(1 + rule.reserve * bucket.size + ahead),
      rule.share < 1 ? share.wait(ahead) : 0,
      rule.reserve > 0 && bucket.underWay >= MAX_UNDER_WAY ? BUSY_MS : 0,
    )

  function spend(line: Line, priority: Priority): void {
    bucket.take()
    if (line.rule.share < 1) line.share.take()
    line.made += 1
    notes.tell(CALLS, priority)
  }

  notes.hear(CALLS, CALLS_MATTER_MS, (told, agoMs) => {
    const priority = priorities.find((one) => one === told)
    if (priority && rules[priority].share < 1) lines[priority].share.take(agoMs)
    if (agoMs < FRESH_MS) bucket.takenElsewhere()
  })

  /** Lets go whoever may, the most urgent first; and comes back when the next one may. */
  function serve(): void {
    clearTimeout(timer)
    let next = Infinity
    for (const priority of priorities) {
      const line = lines[priority]
      for (let first = line.waiting[0]; first; first = line.waiting[0]) {
        const wait = waitOf(line, 0)
        const patience = first.deadline - now()
        if (wait > 0 && patience > 0) {
          next = Math.min(next, wait, patience)
          break
        }
        line.waiting.shift()
        if (wait > 0) first.refuse(refused(line, priority, wait))
        else {
          spend(line, priority)
          first.go()
        }
      }
    }
    if (next < Infinity) timer = setTimeout(serve, Math.ceil(next))
  }

  function queue(priority: Priority, signal?: AbortSignal): Promise<void> {
    const line = lines[priority]
    return new Promise<void>((resolve, reject) => {
      const leave = () => {
        line.waiting.splice(line.waiting.indexOf(waiter), 1)
        reject(signal?.reason)
      }
      const done = () => signal?.removeEventListener('abort', leave)
      const waiter: Waiter = {
        deadline: now() + line.rule.patienceMs,
        go: () => (done(), resolve()),
        refuse: (error) => (done(), reject(error)),
      }
      signal?.addEventListener('abort', leave, { once: true })
      line.waiting.push(waiter)
      serve()
    })
  }

  return {
    async take(priority, signal) {
      signal?.throwIfAborted()
      const line = lines[priority]
      const foreseen = waitOf(line, line.waiting.length)
      if (foreseen > line.rule.patienceMs) throw refused(line, priority, foreseen)
      if (foreseen > 0 || line.waiting.length > 0) await queue(priority, signal)
      else spend(line, priority)
    },
    answered(limits) {
      bucket.answered(limits)
      serve()
    },
    spending(priority) {
      const { rule, share, waiting, made, refused: turnedAway } = lines[priority]
      const points = Math.floor(bucket.left() - rule.reserve * bucket.size)
      const left = Math.max(0, rule.share < 1 ? Math.min(points, share.left()) : points)
      return { left, made, refused: turnedAway, waiting: waiting.length }
    },
  }
}

function refused(line: Line, priority: Priority, waitMs: number): ApiError {
  line.refused += 1
  const seconds = Math.ceil(waitMs / 1000)
  const error =
    priority === 'anonymous'
      ? new ApiError(
          429,
          'rate-limited',
          'Visitors who aren’t logged in have used up this minute’s requests to Twitch',
          `Try again in ${seconds} s, or log in`,
        )
      : new ApiError(
          503,
          'twitch-unavailable',
          'Twitch allows no more requests this minute',
          `Try again in ${seconds} s`,
        )
  error.retryAfter = seconds
  return error
}
