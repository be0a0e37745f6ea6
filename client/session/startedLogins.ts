import * as v from 'valibot'
import { readStored, writeStored } from '../lib/stored'
import { returnKey } from './loginReturn'

const key = 'login.started'
/** Time for a password, a code by mail and a second look. */
const LIFETIME_MS = 15 * 60_000
const MAX_STARTED = 8

/** A path of this site: `//host` would be another one. */
const localPath = v.pipe(v.string(), v.regex(/^\/(?![/\\])/))
const schema = v.array(
  v.object({
    state: v.string(),
    at: v.number(),
    returnTo: v.optional(localPath),
    as: v.optional(v.string()),
    scopes: v.optional(v.array(v.string()), []),
  }),
)

/** Where the viewer of this tab goes on after the log-in. */
export const readReturn = (): string => readStored('sessionStorage', returnKey, localPath) ?? '/'

/** What a log-in was started for. */
export interface LoginPurpose {
  /** Where the viewer goes on. */
  returnTo?: string
  /** Login of the only account that may come back. */
  as?: string
  scopes: readonly string[]
}

/** Those that Twitch may still answer, the oldest first; any tab may take the answer. */
function readWaiting() {
  const now = Date.now()
  const all = readStored('localStorage', key, schema) ?? []
  return all.filter(({ at }) => at <= now && now - at < LIFETIME_MS)
}

const keep = (logins: readonly (LoginPurpose & { state: string; at: number })[]) =>
  writeStored('localStorage', key, logins.length > 0 ? logins.slice(-MAX_STARTED) : undefined)

const without = (state: string) => readWaiting().filter((login) => login.state !== state)

/** A `state` (RFC 6749 §10.12) that nobody guesses. */
export function newLoginState(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Notes that a log-in starts now: the tabs of this browser share what they wait for. */
export const startLogin = (state: string, purpose: LoginPurpose): void =>
  keep([...without(state), { state, at: Date.now(), ...purpose }])

/** Whether a log-in of this `state` was started in this browser lately, and not answered yet. */
export const isLoginStarted = (state: string): boolean =>
  readWaiting().some((login) => login.state === state)

/** What a log-in of this `state` was started for: good for one answer, in whichever tab it ends. */
export function takeLogin(state: string): LoginPurpose | undefined {
  const started = readWaiting().find((login) => login.state === state)
  keep(without(state))
  return started
}
