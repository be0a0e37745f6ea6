import { watch } from 'vue'
import type { FeedEvent } from '../../api/shared/listen/feed-event'
import { createDelay } from './delay'
import { isInStep } from './inStep'
import { latencyOf } from './latency'

const delay = createDelay<FeedEvent>(({ streamer }) => latencyOf(streamer.login))
watch(isInStep, (isOn) => {
  if (!isOn) delay.flush()
})

/** Holds events back until the viewer's own video has shown what they tell. */
export const { hold } = delay
