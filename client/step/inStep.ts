import { ref } from 'vue'
import * as v from 'valibot'
import type { FeedEvent } from '../../api/shared/listen/feed-event'
import { askAgain } from '../lib/askAgain'
import { readStored, writeStored } from '../lib/stored'

const key = 'step.isOn'

/** Whether cards wait until the viewer's own video is as far. */
export const isInStep = ref(readStored('localStorage', key, v.boolean()) ?? false)

export function setInStep(isOn: boolean): void {
  isInStep.value = isOn
  writeStored('localStorage', key, isOn || undefined)
}

const load = () => import('./hold')

/** Hands events on: at once, or each when the video has shown what it describes. */
export function holdForVideo(
  events: readonly FeedEvent[],
  show: (due: readonly FeedEvent[]) => void,
): void {
  if (!isInStep.value) return show(events)
  load().then(
    ({ hold }) => hold(events, show),
    () => askAgain(() => holdForVideo(events, show)),
  )
}
