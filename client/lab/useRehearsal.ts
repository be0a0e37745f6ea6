import * as v from 'valibot'
import { computed, onScopeDispose, shallowRef } from 'vue'
import type { EventType } from '../../api/shared/types'
import { channelOf } from '../../api/shared/channel-names'
import { problemOf, sendEvent } from '../api'
import { restrictedChannels } from '../stream/channels'
import { loadProblemWords, problemText } from '../ui/problemText'
import { useSession } from '../session/session'
import { blankCells, hasFailed, isDone, summaryOf, type RehearsalCell } from './rehearsal'
import { openStage, type Stage } from './stage'

/** So many are on their way at once. */
const MAX_CONCURRENT = 2
/** One that takes longer (ms) is lost. */
const ARRIVAL_TIMEOUT_MS = 10_000

/** What the API answers of an event that it took. */
const taken = v.object({ id: v.string() })

/**
 * Sends one event of every type by the public address, the API and Pusher to this page, and says
 * of each how it went.
 */
export function useRehearsal() {
  const session = useSession()
  const cells = shallowRef<readonly RehearsalCell[]>([])
  const isRunning = shallowRef(false)
  /** The Pusher can't be reached: nothing was sent. */
  const isCut = shallowRef(false)
  const summary = computed(() => summaryOf(cells.value))
  const done = computed(() => cells.value.filter(isDone).length)
  let stopping = new AbortController()

  function set(type: EventType, change: Partial<RehearsalCell>) {
    cells.value = cells.value.map((cell) => (cell.type === type ? { ...cell, ...change } : cell))
  }

  /** Sends one and awaits it. */
  async function rehearse(login: string, cell: RehearsalCell, stage: Stage, signal: AbortSignal) {
    const { type, audience } = cell
    const started = performance.now()
    set(type, { state: 'sent' })
    try {
      const order = { streamer: login, type, public: true }
      const { id } = v.parse(taken, await sendEvent(order, session.token))
      const channel = channelOf[audience](login)
      if (channel === undefined) return set(type, { state: 'nowhere' })
      if (!stage.isOn(channel)) return set(type, { state: 'unheard' })
      const at = await stage.arrivals.of(id, ARRIVAL_TIMEOUT_MS, signal)
      if (at !== undefined) set(type, { state: 'arrived', ms: Math.round(at - started) })
      else set(type, { state: signal.aborted ? 'waiting' : 'lost' })
    } catch (error) {
      await loadProblemWords()
      set(type, { state: 'refused', reason: problemText(problemOf(error)) })
    }
  }

  async function run(login: string, chosen: readonly RehearsalCell[]) {
    stopping = new AbortController()
    const { signal } = stopping
    isRunning.value = true
    const stage = openStage(login, restrictedChannels(login, session.viewer))
    isCut.value = !(await stage.ready(ARRIVAL_TIMEOUT_MS, signal))
    const queue = isCut.value ? [] : [...chosen]
    const worker = async () => {
      for (let cell = queue.shift(); cell && !signal.aborted; cell = queue.shift()) {
        await rehearse(login, cell, stage, signal)
      }
    }
    await Promise.all(Array.from({ length: MAX_CONCURRENT }, worker))
    stage.close()
    isRunning.value = false
  }

  /** Sends all types anew. */
  function start(login: string): Promise<void> {
    cells.value = blankCells()
    return run(login, cells.value)
  }

  /** Sends those again that failed. */
  function startFailed(login: string): Promise<void> {
    const failed = cells.value.filter(hasFailed)
    for (const { type } of failed) set(type, { state: 'waiting', ms: undefined, reason: undefined })
    return run(login, failed)
  }

  const stop = () => stopping.abort()
  onScopeDispose(stop)
  return { cells, isRunning, isCut, summary, done, start, startFailed, stop }
}

/** A rehearsal, and what can be done to it. */
export type Rehearsing = ReturnType<typeof useRehearsal>
