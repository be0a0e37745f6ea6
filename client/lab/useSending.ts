import { shallowRef } from 'vue'
import { problemOf, sendEvent, type Problem } from '../api'
import type { Draft } from './useDraft'

/** Sends drafts, one at a time; knows what became of the last one. */
export function useSending(tokenOf: () => string) {
  const isSending = shallowRef(false)
  const problem = shallowRef<Problem>()
  const sent = shallowRef<Draft>()

  /** Whether it was taken. */
  async function send(draft: Draft): Promise<boolean> {
    isSending.value = true
    sent.value = undefined
    try {
      const { streamer, type, changes: event } = draft
      await sendEvent({ streamer, type, event }, tokenOf())
      problem.value = undefined
      sent.value = draft
    } catch (error) {
      problem.value = problemOf(error)
    }
    isSending.value = false
    return sent.value !== undefined
  }

  return { isSending, problem, sent, send }
}
