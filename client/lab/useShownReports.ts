import { computed, shallowRef, type Ref } from 'vue'
import { isAccepted, type ReceivedReport } from './callbackReport'
import type { InspectorRow } from './useInspector'

/** Which callbacks are shown, by what became of them. */
export const outcomeFilters = ['all', 'refused'] as const

const isReport = (row: InspectorRow): row is ReceivedReport => !('skipped' in row)

/** Those of the callbacks that are looked at: all or the refused, everybody's or one streamer's. */
export function useShownReports(rows: Ref<readonly InspectorRow[]>) {
  const filter = shallowRef<(typeof outcomeFilters)[number]>('all')
  /** Login; '' for everybody. */
  const streamer = shallowRef('')
  const streamers = computed(() => {
    const named = rows.value.flatMap((row) => (isReport(row) ? (row.streamer ?? []) : []))
    // Whoever is chosen can be seen to be chosen, though the list was cleared.
    return [...new Set(streamer.value ? [...named, streamer.value] : named)].toSorted()
  })
  const ofStreamer = computed(() =>
    rows.value.filter(
      (row) => !streamer.value || (isReport(row) && row.streamer === streamer.value),
    ),
  )
  const refused = computed(() =>
    ofStreamer.value.filter((row) => isReport(row) && !isAccepted(row)),
  )
  const shown = computed(() => (filter.value === 'all' ? ofStreamer.value : refused.value))
  const refusedCount = computed(() => refused.value.length)
  return { filter, streamer, streamers, shown, refusedCount }
}
