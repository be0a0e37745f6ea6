import { computed, onScopeDispose, ref, shallowRef } from 'vue'
import type { PlannedEvent } from '../../api/shared/playback/plan'

/** `ready` before its start and after a stop. */
export type PlayerState = 'ready' | 'playing' | 'paused' | 'done'

export const speeds = [1, 5, 20] as const
export type Speed = (typeof speeds)[number]

export interface PlayerOptions {
  /** Rejects when the event was not taken. */
  send: (event: PlannedEvent) => Promise<unknown>
  /** In how many ms to try again by itself after this error; undefined pauses. */
  retryDelayMs?: (error: unknown) => number | undefined
}

/**
 * Plays a plan: sends its events in order, each at its time and after the answer to the one before.
 * One that is not taken stays the next, and is tried again with play or step.
 */
export function createPlayer(plan: readonly PlannedEvent[], { send, retryDelayMs }: PlayerOptions) {
  const state = ref<PlayerState>('ready')
  const sent = ref(0)
  const speed = ref<Speed>(1)
  const isSending = ref(false)
  /** Why the next event was not taken. */
  const problem = shallowRef<unknown>()
  const next = computed(() => plan[sent.value])
  /** The ms of the plan at which it stood `since` (ms of the page's clock). */
  let position = 0
  let since = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  /** A stop makes answers that are still to come void. */
  let round = 0

  const now = () =>
    state.value === 'playing' ? position + (performance.now() - since) * speed.value : position

  function setClock(at: number) {
    position = at
    since = performance.now()
  }

  function schedule() {
    clearTimeout(timer)
    if (state.value !== 'playing' || isSending.value || !next.value) return
    const wait = Math.round((next.value.at - now()) / speed.value)
    if (wait > 0) timer = setTimeout(sendNext, wait)
    else void sendNext()
  }

  async function sendNext(): Promise<void> {
    const event = next.value
    if (!event || isSending.value) return
    const current = round
    isSending.value = true
    problem.value = undefined
    const refusal = await send(event).then(
      () => undefined,
      (error: unknown) => ({ error }),
    )
    if (current !== round) return
    isSending.value = false
    if (refusal) waitAfter(event, refusal.error)
    else goOnAfter(event)
    schedule()
  }

  function goOnAfter(event: PlannedEvent) {
    sent.value++
    if (state.value !== 'playing') setClock(event.at)
    if (sent.value === plan.length) state.value = 'done'
  }

  function waitAfter(event: PlannedEvent, error: unknown) {
    const wait = state.value === 'playing' ? retryDelayMs?.(error) : undefined
    setClock(event.at - (wait ?? 0) * speed.value)
    if (wait !== undefined) return
    problem.value = error
    state.value = 'paused'
  }

  function play() {
    if (state.value === 'playing' || plan.length === 0) return
    if (state.value === 'done') stop()
    setClock(position)
    state.value = 'playing'
    schedule()
  }

  function pause() {
    if (state.value !== 'playing') return
    clearTimeout(timer)
    setClock(now())
    state.value = 'paused'
  }

  /** Sends the next at once, and pauses. */
  async function step(): Promise<void> {
    if (plan.length === 0) return
    if (state.value === 'done') stop()
    pause()
    state.value = 'paused'
    await sendNext()
  }

  /** Ends it; the next play starts anew. */
  function stop() {
    round++
    clearTimeout(timer)
    setClock(0)
    sent.value = 0
    isSending.value = false
    problem.value = undefined
    state.value = 'ready'
  }

  function setSpeed(value: Speed) {
    setClock(now())
    speed.value = value
    schedule()
  }

  onScopeDispose(stop, true)
  return { state, sent, speed, isSending, problem, next, play, pause, step, stop, setSpeed }
}

export type Player = ReturnType<typeof createPlayer>
