import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import * as v from 'valibot'
import { endSession, getSession, problemOf, type Problem, type Viewer } from '../api'
import type { LoginAnswer } from './loginAnswer'
import { checkLoginState } from './loginState'
import { readStored, writeStored } from '../lib/stored'

const key = 'session.token'
/** Codes by which the API says that a token is of no more use. */
const endings = new Set(['token-missing', 'token-invalid', 'token-wrong-client'])

/** The viewer's log-in: the token is kept for this tab only, and goes nowhere but to the API. */
export const useSession = defineStore('session', () => {
  const token = ref(readStored('sessionStorage', key, v.string()) ?? '')
  const viewer = shallowRef<Viewer>()
  /** Why the viewer isn't logged in, or why Twitch could not be asked. */
  const problem = shallowRef<Problem>()
  const checkedAt = ref(0)
  const expiresAt = ref(Infinity)

  function keep(value: string) {
    token.value = value
    writeStored('sessionStorage', key, value || undefined)
  }

  /** Takes Twitch's answer to a log-in and asks at once whose token it is. */
  async function accept(answer: LoginAnswer): Promise<void> {
    const started = checkLoginState(answer.state)
    if ('error' in answer) problem.value = { code: answer.error, message: '' }
    else if (!started) problem.value = { code: 'invalid_state', message: '' }
    else {
      keep(answer.token)
      await validate()
    }
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

  /** Forgets the log-in here and revokes it at Twitch. */
  async function logOut(): Promise<void> {
    const revoked = token.value
    keep('')
    viewer.value = undefined
    problem.value = undefined
    if (revoked) await endSession(revoked).catch(() => undefined)
  }

  return { token, viewer, problem, checkedAt, expiresAt, accept, validate, endOn, logOut }
})
