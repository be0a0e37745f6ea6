import Pusher from 'pusher'
import { PublishError } from './publisher'

/** What went wrong between us and Pusher. */
export type FailureKind = 'unreachable' | 'slow' | 'untrusted' | 'refused' | 'failing'

/** Pusher could not be asked: `detail` is its status, or the code of the network's error. */
export class PusherFailure extends PublishError {
  constructor(
    readonly kind: FailureKind,
    readonly detail: string,
    message: string,
  ) {
    super(message)
  }
}

/** What Node calls certificates that it does not trust. */
const UNTRUSTED = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ALTNAME/
/** Of the key, the secret or the app's id. */
const REFUSALS = new Set([401, 403, 404])

/** The `pusher` package puts the signed URL into its errors: only status and code may go further. */
export function pusherFailure(error: unknown): PusherFailure {
  if (!(error instanceof Pusher.RequestError)) return unreadable()
  const { status } = error
  if (status) {
    const kind = REFUSALS.has(status) ? 'refused' : 'failing'
    return new PusherFailure(kind, String(status), `Pusher answered ${status}`)
  }
  const { code }: NodeJS.ErrnoException = error.error
  if (!code) return silent()
  const kind = UNTRUSTED.test(code) ? 'untrusted' : 'unreachable'
  return new PusherFailure(kind, code, `Pusher can't be reached: ${code}`)
}

/** Something answers that is no Pusher. */
const unreadable = () => new PusherFailure('failing', '200', 'Pusher’s answer can’t be read')

/** It answers nothing. */
export const silent = () => new PusherFailure('slow', '', 'Pusher did not answer')
