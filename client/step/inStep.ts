import { ref } from 'vue'
import * as v from 'valibot'
import type { FeedEvent } from '../../api/shared/listen/feed-event'
import { readStored, writeStored } from '../lib/stored'

const key = 'step.isOn'
const load = () => import('./hold')

/** Whether cards wait until the viewer's own video is as far. */
export const isInStep = ref(readStored('localStorage', key, v.boolean()) ?? false)

/** Turned on once what holds events is there: none may be held by what can't be loaded. */
export async function setInStep(isOn: boolean): Promise<void> {
  if (isOn) await load()
  isInStep.value = isOn
  writeStored('localStorage', key, isOn || undefined)
}

/** Hands events on: at once, or each when the video has shown what it describes. */
export function holdForVideo(
  events: readonly FeedEvent[],
  show: (due: readonly FeedEvent[]) => void,
): void {
  if (!isInStep.value) return show(events)
  void load().then(({ hold }) => hold(events, show))
}
