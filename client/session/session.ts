import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import * as v from 'valibot'
import { endSession, getSession, problemOf, type Problem, type Viewer } from '../api'
import { readStored, writeStored } from '../lib/stored'
import { joinTabs, type Told } from './tabs'

const key = 'session.token'
/** Says that a tab may be logged in, and no more: the token is for no storage that all share. */
const openKey = 'session.isOpen'
/** How long a new tab waits for one that is open. */
const ANSWER_MS = 500
/** Codes by which the API says that a token is of no more use. */
const endings = new Set(['token-missing', 'token-invalid', 'token-wrong-client'])

/**
 * The viewer's log-in: the token is kept by each tab for itself, and goes nowhere but to the API and
 * to the other tabs of this browser.
 */
export const useSession = defineStore('session', () => {
  const token = ref(readStored('sessionStorage', key, v.string()) ?? '')
  const viewer = shallowRef<Viewer>()
  /** Why the viewer isn't logged in, or why Twitch could not be asked. */
  const problem = shallowRef<Problem>()
  const checkedAt = ref(0)
  const expiresAt = ref(Infinity)

  let tell: ((told: Told) => void) | undefined
  let asked: Promise<void> | undefined
  let answered = () => {}

  function keep(value: string) {
    token.value = value
    writeStored('sessionStorage', key, value || undefined)
    writeStored('localStorage', openKey, Boolean(value) || undefined)
  }

  /** From now on the other tabs are heard, and hear of this one. */
  const join = () => (tell ??= joinTabs(hear))

  function hear({ kind, token: told }: Told) {
    if (kind === 'ended') return endHere(told)
    if (kind === 'ask' && token.value) tell?.({ kind: 'have', token: token.value })
    if (kind === 'ask' || token.value) return
    keep(told)
    answered()
    void validate()
  }

  /** The token of this tab or, within a moment, of another one that is open. */
  async function find(): Promise<string> {
    if (!token.value && readStored('localStorage', openKey, v.boolean())) {
      asked ??= new Promise((resolve) => {
        answered = resolve
        setTimeout(resolve, ANSWER_MS)
        join()({ kind: 'ask', token: '' })
      })
      await asked
    }
    return token.value
  }

  /** Begins with a token that Twitch has just given, for the tabs that have none too. */
  async function take(given: string): Promise<void> {
    viewer.value = undefined
    keep(given)
    await validate()
    if (token.value === given) tell?.({ kind: 'have', token: given })
  }

  /** Asks Twitch whether the token still holds, as it wants it: at start and hourly. */
  async function validate(): Promise<void> {
    const checkedToken = token.value
    if (!checkedToken) return
    try {
      const answer = await getSession(checkedToken)
      if (token.value !== checkedToken) return
      viewer.value = answer
      problem.value = undefined
      checkedAt.value = Date.now()
      expiresAt.value = checkedAt.value + answer.expiresIn * 1000
    } catch (error) {
      if (token.value !== checkedToken) return
      problem.value = problemOf(error)
      endOn(problem.value)
    }
  }

  /** Forgets a token that the API calls useless; a Twitch that doesn't answer ends nothing. */
  function endOn(found: Problem) {
    if (!endings.has(found.code)) return
    const expired = found.code === 'token-invalid' && Date.now() >= expiresAt.value
    problem.value = expired ? { ...found, code: 'token-expired' } : found
    keep('')
  }

  /** Another tab has logged out; who it was is still known, to forget what only they may see. */
  function endHere(revoked: string) {
    const own = token.value
    if (!own) return
    keep('')
    problem.value = { code: 'logged_out', message: '' }
    if (own !== revoked) void endSession(own).catch(() => undefined)
  }

  /** Forgets the log-in in all tabs and revokes it at Twitch. */
  async function logOut(): Promise<void> {
    const revoked = token.value
    keep('')
    viewer.value = undefined
    problem.value = undefined
    tell?.({ kind: 'ended', token: revoked })
    if (revoked) await endSession(revoked).catch(() => undefined)
  }

  const state = { token, viewer, problem, checkedAt, expiresAt }
  return { ...state, join, find, take, validate, endOn, logOut }
})
