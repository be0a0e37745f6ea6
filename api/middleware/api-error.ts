import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { ErrorCode } from '../shared/error-codes'
import { outcomeWords } from '../shared/descriptions/outcome-words'
import type { Outcome } from '../shared/descriptions/outcomes'
import { worded } from '../shared/descriptions/descriptor'

/** The body of every error the API answers. */
export interface ErrorBody {
  error: {
    code: ErrorCode
    message: string
    hint: string
    /** What is wrong with which part of what was sent. */
    fields?: readonly { path: string; message: string }[]
  }
}

/** An error with a status for the caller: `message` says what was wrong, `hint` how to fix it. */
export class ApiError extends Error {
  /** Seconds after which to try again, where that can be told. */
  retryAfter?: number

  constructor(
    readonly status: ContentfulStatusCode,
    readonly code: ErrorCode,
    message: string,
    readonly hint: string,
    readonly fields?: ErrorBody['error']['fields'],
    /** Why a callback was refused, as data. */
    readonly outcome?: Outcome,
  ) {
    super(message)
    this.name = 'ApiError'
  }

  /** The JSON body that tells it. */
  get body(): ErrorBody {
    const { code, message, hint, fields } = this
    return { error: { code, message, hint, ...(fields && { fields }) } }
  }
}

/** Why a callback was refused: `code` is for the sender, the outcome tells more exactly. */
export function refusal(status: ContentfulStatusCode, code: ErrorCode, outcome: Outcome): ApiError {
  const { message, hint = '' } = worded(outcomeWords, outcome)
  return new ApiError(status, code, message, hint, undefined, outcome)
}
