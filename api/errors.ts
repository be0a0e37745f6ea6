import type { ContentfulStatusCode } from 'hono/utils/http-status'

/** The body of every error the API answers. */
export interface ErrorBody {
  error: {
    code: string
    message: string
    hint: string
    /** What is wrong with which part of what was sent. */
    fields?: readonly { path: string; message: string }[]
  }
}

/** An error with a status for the caller: `message` says what was wrong, `hint` how to mend it. */
export class ApiError extends Error {
  constructor(
    readonly status: ContentfulStatusCode,
    readonly code: string,
    message: string,
    readonly hint: string,
    readonly fields?: ErrorBody['error']['fields'],
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
