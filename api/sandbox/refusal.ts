import type { Context } from 'hono'

/** The statuses with which Twitch refuses, and the words it puts beside them. */
const reasons = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  409: 'Conflict',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
} as const

/** A call that Twitch refuses. */
export class Refusal extends Error {
  constructor(
    readonly status: keyof typeof reasons,
    message: string,
  ) {
    super(message)
    this.name = 'Refusal'
  }
}

const refusalOf = (error: Error): Refusal =>
  error instanceof Refusal ? error : new Refusal(500, '')

/** Answers a refusal with Helix's body of an error. */
export function refuse(error: Error, c: Context): Response {
  const { status, message } = refusalOf(error)
  return c.json({ error: reasons[status], status, message }, status)
}

/** Answers a refusal with the body that Twitch's OAuth endpoints write. */
export function refuseOAuth(error: Error, c: Context): Response {
  const { status, message } = refusalOf(error)
  return c.json({ status, message }, status)
}
