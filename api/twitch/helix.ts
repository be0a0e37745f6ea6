import { setTimeout as pause } from 'node:timers/promises'
import { ApiClient } from '@twurple/api'
import { callTwitchApiRaw, transformTwitchApiResponse } from '@twurple/api-call'
import type { AuthProvider } from '@twurple/auth'
import { isRecord } from '../shared/record'
import { answerIn } from './answer'
import type { Limits } from './bucket'
import type { Budget, Priority } from './budget'

/** As twurple has it told what it passes on to `fetch`. */
declare module '@twurple/api-call' {
  interface TwitchApiCallFetchOptions {
    signal?: AbortSignal
  }
}

/** ms that one call may take. */
const ANSWER_TIMEOUT_MS = 8_000
/** ms until a call is tried again that Twitch failed to answer: somebody waits for it. */
const RETRY_PAUSES_MS = [500, 1_000, 2_000]
/** Nobody waits any more: what keeps lists and leftovers has a queue of its own. */
const patient: ReadonlySet<Priority> = new Set(['page', 'subscribe'])
/** ms to wait when Twitch's bucket is empty: it fills all the time, long before its reset. */
const MAX_PAUSE_MS = 5_000
const PAUSE_MS = 1_000

/** Helix for calls of one priority; whoever leaves by `signal` calls no more. */
export type Helix = (priority: Priority, signal?: AbortSignal) => ApiClient

/** By whose token, and at whose expense. */
export interface Account {
  authProvider: AuthProvider
  /** The token that the calls are made with; `isRefused` when Twitch did not take the last one. */
  token: (isRefused: boolean) => Promise<string>
  budget: Pick<Budget, 'take' | 'answered'>
}

/** Helix by the budget of an account. */
export const createHelix =
  (account: Account): Helix =>
  (priority, signal) =>
    new BudgetedClient(account, priority, signal)

type CallOptions = Parameters<ApiClient['callApi']>[0]

/**
 * twurple's client, whose calls all come by here. Its own rate limiter is not used: it knows no
 * priorities, and waits for ever where a mock of Twitch tells no limits.
 */
class BudgetedClient extends ApiClient {
  readonly #account: Account
  readonly #priority: Priority
  readonly #signal?: AbortSignal

  constructor(account: Account, priority: Priority, signal?: AbortSignal) {
    super({ authProvider: account.authProvider, logger: { minLevel: 'critical' } })
    this.#account = account
    this.#priority = priority
    this.#signal = signal
  }

  override async callApi<T>(options: CallOptions): Promise<T> {
    const response = await this.#answer(options)
    const text = await answerIn(response, options)
    const answer = await transformTwitchApiResponse<T>(new Response(text))
    // twurple reads the cursor of it, which mocks leave out with all around it.
    const isList = isRecord(answer) && 'data' in answer && !answer['pagination']
    return isList ? { ...answer, pagination: {} } : answer
  }

  /** Tries again what may go well then: with another token, or a little later. */
  async #answer(options: CallOptions): Promise<Response> {
    const signal = this.#signal
    const pauses = patient.has(this.#priority) ? [...RETRY_PAUSES_MS] : []
    let token = await this.#account.token(false)
    let isRenewed = false
    for (;;) {
      const response = await this.#attempt(options, token).catch((error: unknown) => {
        if (pauses.length === 0 || signal?.aborted || !isNetworkError(error)) throw error
      })
      if (response?.status === 401 && !isRenewed) {
        const renewed = await this.#account.token(true)
        if (renewed === token) return response
        isRenewed = true
        token = renewed
        continue
      }
      if (response && response.status < 500 && response.status !== 429) return response
      const pauseMs = pauses.shift()
      if (pauseMs === undefined && response) return response
      // The budget knows how long to wait after a refusal.
      if (response?.status !== 429) await pause(pauseMs, undefined, { signal })
    }
  }

  async #attempt(options: CallOptions, token: string): Promise<Response> {
    const { budget, authProvider } = this.#account
    await budget.take(this.#priority, this.#signal)
    const timeout = AbortSignal.timeout(ANSWER_TIMEOUT_MS)
    const signal = this.#signal ? AbortSignal.any([this.#signal, timeout]) : timeout
    let limits: Limits | undefined
    try {
      const { clientId, authorizationType } = authProvider
      const fetching = { signal }
      const response = await callTwitchApiRaw(options, clientId, token, authorizationType, fetching)
      limits = limitsOf(response)
      return response
    } finally {
      budget.answered(limits)
    }
  }
}

/** What `fetch` throws when nothing answers. */
const isNetworkError = (error: unknown): boolean => error instanceof TypeError

/** Twitch's own count, where it tells one. */
function limitsOf({ headers, status }: Response): Limits | undefined {
  const told = (name: string) => {
    const text = headers.get(`ratelimit-${name}`)
    const value = Number(text)
    return text && Number.isFinite(value) && value >= 0 ? value : undefined
  }
  const limit = told('limit')
  if (status === 429) {
    const resetMs = (told('reset') ?? 0) * 1000 - Date.now()
    return {
      limit,
      remaining: 0,
      pauseMs: resetMs > 0 ? Math.min(resetMs, MAX_PAUSE_MS) : PAUSE_MS,
    }
  }
  const remaining = told('remaining')
  return remaining === undefined ? undefined : { limit, remaining }
}
