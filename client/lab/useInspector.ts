import { computed, onScopeDispose, shallowRef } from 'vue'
import { isRefusal, problemOf } from '../api'
import { getCallbacks } from '../api/lab'
import { useLoad } from '../api/useLoad'
import { useSession } from '../session/session'
import { readReport, readSkipped, type ReceivedReport } from './callbackReport'
import { joinLabLink } from './labLink'

/** Rows that the page holds. */
const MAX_REPORTS = 100

/** A row of the inspector: a callback, or how many were not shown. */
export type InspectorRow = ReceivedReport | { id: string; skipped: number }

/**
 * The callbacks that reach the API, newest first: all of them where this viewer may see them, else
 * those that name the streamer. What was there before the page is asked for, the rest comes live.
 */
export function useInspector(streamer: string) {
  const session = useSession()
  const rows = shallowRef<readonly InspectorRow[]>([])
  /** The API has decided that this viewer may not look. */
  const isForbidden = shallowRef(false)
  /** The private channel that tells, as soon as the API has named it. */
  const channel = shallowRef('')
  /** Those that were there when the list was cleared stay away. */
  let cleared = new Set<string>()
  let skips = 0

  function add(incoming: readonly InspectorRow[]) {
    const known = new Set(rows.value.map(({ id }) => id))
    const added = incoming.filter(({ id }) => !known.has(id) && !cleared.has(id))
    if (added.length > 0) rows.value = [...added, ...rows.value].slice(0, MAX_REPORTS)
  }

  const { problem, load } = useLoad(async () => {
    if (!session.token) return
    try {
      const answer = await getCallbacks(streamer, session.token)
      channel.value = answer.channel
      isForbidden.value = false
      add(answer.reports)
    } catch (error) {
      isForbidden.value = isRefusal(error)
      session.endOn(problemOf(error))
      throw error
    }
  })

  function clear() {
    cleared = new Set([...cleared, ...rows.value.map(({ id }) => id)])
    rows.value = []
  }

  const link = joinLabLink(streamer, {
    channels: computed(() => (channel.value ? [channel.value] : [])),
    subscribed(name) {
      // What came in between.
      if (name === channel.value) void load()
    },
    event(name, event, data) {
      if (name !== channel.value) return
      const report = event === 'report' ? readReport(data) : undefined
      const skipped = event === 'skipped' ? readSkipped(data) : 0
      if (report) add([report])
      if (skipped > 0) add([{ id: `skipped-${++skips}`, skipped }])
    },
    refused(name) {
      if (name === channel.value) isForbidden.value = true
    },
  })
  onScopeDispose(link.leave)
  void load()

  const isConnected = computed(() => channel.value !== '' && link.isOn(channel.value))
  return { rows, problem, isForbidden, isConnected, load, clear }
}
