import { watch } from 'vue'
import type { FeedEvent } from '../../api/shared/listen/feed-event'
import { createDelay } from './delay'
import { isInStep } from './inStep'
import { latencyOf } from './videoLatency'

const delay = createDelay<FeedEvent>(({ streamer }) => latencyOf(streamer.login))
watch(isInStep, (isOn) => {
  if (!isOn) delay.flush()
})

/** Holds events back until the viewer's own video has shown what they describe. */
export const { hold } = delay
