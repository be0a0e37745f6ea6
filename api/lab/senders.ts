import type { Env } from '../settings/env'
import { ApiError } from '../middleware/api-error'
import type { Viewer } from '../realtime'
import type { Session } from '../twitch'

/** Who may send tests, and to whom. */
export interface Senders {
  /** @throws {ApiError} 401 `token-missing`, 403 `test-not-allowed` */
  check: (viewer: Viewer | undefined, login: string) => void
}

/**
 * In the sandbox anyone on this installation may; with real Twitch everybody to the own channel,
 * and the operators of the settings to all.
 */
export function createSenders(env: Env): Senders {
  return {
    check(viewer, login) {
      if (env.twitch.mode === 'sandbox') return
      if (!viewer) throw nobody()
      if (viewer.session.login === login || isOperator(env, viewer.session)) return
      throw stranger(viewer.session.login)
    },
  }
}

type Operators = Pick<Env, 'twitch' | 'labOperators'>

/**
 * Whether somebody may send tests to every channel: whom the settings name, where `*` stands for all
 * who log in, and everybody in the sandbox, whose people are made up.
 */
export const isOperator = (env: Operators, session: Pick<Session, 'login'>): boolean =>
  mayInspect(env, session) || env.labOperators.includes('*')

/**
 * Whether somebody may read the callbacks of every channel: only whom the settings name, as `*`
 * would show strangers what Twitch tells of others; and everybody in the sandbox.
 */
export const mayInspect = (
  { twitch, labOperators }: Operators,
  { login }: Pick<Session, 'login'>,
): boolean => twitch.mode === 'sandbox' || labOperators.includes(login)

const nobody = () =>
  new ApiError(
    401,
    'token-missing',
    'Log in to send test events here',
    'Send your token as Authorization: Bearer …',
  )

const stranger = (own: string) =>
  new ApiError(
    403,
    'test-not-allowed',
    'You can send test events to your own channel only',
    `Send them to ${own}, or ask the operator to name you in LAB_OPERATORS`,
  )
