import { HttpStatusCodeError } from '@twurple/api-call'
import * as v from 'valibot'
import { ApiError } from '../middleware/api-error'
import { unreadable } from './answer'

/** Twitch answers in well under a second; a viewer should not wait for one that does not. */
export const CALL_TIMEOUT_MS = 8_000

const body = v.pipe(v.string(), v.parseJson(), v.object({ message: v.string() }))

/**
 * Awaits a call to Twitch for at most `timeoutMs` ms.
 * @throws {ApiError} 503 `twitch-unavailable` when Twitch is slow, failing or out of reach
 */
export async function callTwitch<T>(call: Promise<T>, timeoutMs = CALL_TIMEOUT_MS): Promise<T> {
  return await answerOf(within(timeoutMs, call))
}

/**
 * Awaits a call that nobody waits for at a page: its turn may come late.
 * @throws {ApiError} 503 `twitch-unavailable` when Twitch is failing or out of reach
 */
export async function answerOf<T>(call: Promise<T>): Promise<T> {
  try {
    return await call
  } catch (error) {
    throw unavailable(error)
  }
}

/** Awaits a call for at most so many ms; what Twitch refused it with is kept. */
export async function within<T>(ms: number, call: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const tooSlow = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TimedOut('timeout')), ms)
  })
  return await Promise.race([call, tooSlow]).finally(() => clearTimeout(timer))
}

class TimedOut extends Error {}

/** Twitch could not be asked: it has answered `status`, was too slow, or nobody is there. */
export class TwitchUnavailable extends ApiError {
  constructor(readonly failure: { status: number } | 'slow' | 'unreachable') {
    super(
      503,
      'twitch-unavailable',
      words(failure),
      'Try again in a moment; status.twitch.com shows whether Twitch has problems',
    )
  }
}

function words(failure: TwitchUnavailable['failure']): string {
  if (failure === 'slow') return 'Twitch didn’t respond in time'
  if (failure === 'unreachable') return 'Twitch can’t be reached'
  return `Twitch answered ${failure.status}`
}

/** HTTP status that Twitch refused a call with, if it did answer. */
export const refusalOf = (error: unknown): number | undefined =>
  error instanceof HttpStatusCodeError ? error.statusCode : undefined

/** Why Twitch refused, in its own words. The error's own message also holds the URL: keep it in. */
export function messageOf(error: unknown): string | undefined {
  if (!(error instanceof HttpStatusCodeError)) return undefined
  const parsed = v.safeParse(body, error.body)
  return parsed.success ? parsed.output.message : undefined
}

function unavailable(error: unknown): Error {
  if (error instanceof ApiError) return error
  // twurple asks for the app's token by itself, and parses what it is answered, empty or not.
  if (error instanceof SyntaxError) return unreadable()
  const status = refusalOf(error)
  if (status !== undefined) return new TwitchUnavailable({ status })
  return new TwitchUnavailable(error instanceof TimedOut ? 'slow' : 'unreachable')
}
