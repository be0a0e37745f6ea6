import type { Env } from '../env'
import { ApiError } from '../errors'
import type { Viewer } from '../realtime/access'

/** Who may send tests, and to whom. */
export interface Senders {
  /** @throws {ApiError} 401 `token-missing`, 403 `test-not-allowed` */
  check: (viewer: Viewer | undefined, login: string) => void
}

/**
 * In the sandbox anyone on this installation may; with real Twitch everybody to the own channel,
 * and the operators of the settings to all.
 */
export function createSenders({ twitch, labOperators }: Env): Senders {
  return {
    check(viewer, login) {
      if (twitch.mode === 'sandbox') return
      if (!viewer) throw nobody()
      if (viewer.session.login === login || isOperator(labOperators, viewer)) return
      throw stranger(viewer.session.login)
    },
  }
}

/** Whether the settings let this viewer test on every channel; `*` stands for all who log in. */
export const isOperator = (operators: readonly string[], { session }: Viewer): boolean =>
  operators.includes(session.login) || operators.includes('*')

const nobody = () =>
  new ApiError(
    401,
    'token-missing',
    'Only who is logged in may send test events here',
    'Send your token as Authorization: Bearer …',
  )

const stranger = (own: string) =>
  new ApiError(
    403,
    'test-not-allowed',
    'You may send test events to your own channel only',
    `Send them to ${own}, or ask the operator to name you in LAB_OPERATORS`,
  )
