import * as v from 'valibot'
import { readStored, writeStored } from '../lib/stored'

const stateKey = 'login.state'
const returnKey = 'login.return'
/** A path of this site: `//host` would be another one. */
const path = v.pipe(v.string(), v.regex(/^\/(?!\/)/))

/**
 * The random `state` of the next log-in, kept in this tab to compare with Twitch's answer: the same
 * for every link on the page, until one has been answered.
 */
export function nextLoginState(): string {
  const kept = readStored('sessionStorage', stateKey, v.string())
  if (kept) return kept
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const state = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  writeStored('sessionStorage', stateKey, state)
  return state
}

/** Whether a log-in with this `state` was started in this tab. It is good for one answer. */
export function checkLoginState(state: string): boolean {
  const kept = readStored('sessionStorage', stateKey, v.string())
  writeStored('sessionStorage', stateKey, undefined)
  return kept !== undefined && kept === state
}

/** Where the viewer goes on after the log-in. */
export const readReturn = () => readStored('sessionStorage', returnKey, path) ?? '/'

export const writeReturn = (to: string | undefined) => writeStored('sessionStorage', returnKey, to)
