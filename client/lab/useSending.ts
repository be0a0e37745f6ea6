import { onScopeDispose, shallowRef, type Ref } from 'vue'
import * as v from 'valibot'
import { channelOf } from '../../api/shared/channel-names'
import { catalogue } from '../../api/shared/catalogue'
import { problemOf, sendEvent, type Problem } from '../api'
import { sendsOf } from './crowd'
import type { Stage } from './stage'
import type { Draft } from './useDraft'

/** How long (ms) a page may take to show what was sent, to be worth telling. */
const SHOWN_TIMEOUT_MS = 10_000
const taken = v.object({ id: v.string() })

/** What was sent, and how many ms later it arrived in this page, where it has. */
export interface Sent {
  draft: Draft
  ms?: number
}

/** Sends drafts, one at a time; knows what became of the last one. */
export function useSending(tokenOf: () => string, stage: Ref<Stage | undefined>) {
  const isSending = shallowRef(false)
  const problem = shallowRef<Problem>()
  const sent = shallowRef<Sent>()
  const over = new AbortController()
  onScopeDispose(() => over.abort())

  /** Whether it was taken. */
  async function send(draft: Draft): Promise<boolean> {
    isSending.value = true
    sent.value = problem.value = undefined
    const started = performance.now()
    try {
      const { streamer, type } = draft
      const answers = await Promise.all(
        sendsOf(draft).map((event) => sendEvent({ streamer, type, event }, tokenOf())),
      )
      sent.value = { draft }
      void follow(
        sent.value,
        answers.map((answer) => v.parse(taken, answer).id),
        started,
      )
    } catch (error) {
      problem.value = problemOf(error)
    }
    isSending.value = false
    return sent.value !== undefined
  }

  /** Tells when all of it has arrived, if it does so in this page. */
  async function follow(one: Sent, ids: readonly string[], started: number): Promise<void> {
    const { streamer, type } = one.draft
    const channel = channelOf[catalogue[type].audience](streamer)
    if (channel === undefined || !stage.value?.isOn(channel)) return
    const { arrivals } = stage.value
    const times = await Promise.all(ids.map((id) => arrivals.of(id, SHOWN_TIMEOUT_MS, over.signal)))
    const known = times.filter((at) => at !== undefined)
    if (known.length === ids.length && sent.value === one) {
      sent.value = { ...one, ms: Math.max(1, Math.round(Math.max(...known) - started)) }
    }
  }

  /** What became of another event is no news any more. */
  const forget = () => (problem.value = sent.value = undefined)
  return { isSending, problem, sent, send, forget }
}

/** The sending of drafts. */
export type Sending = ReturnType<typeof useSending>
