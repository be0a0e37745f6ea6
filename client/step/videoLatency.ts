import { ref, shallowReactive } from 'vue'
import * as v from 'valibot'
import { readStored, writeStored } from '../lib/stored'

/** Seconds; what a viewer can set. */
export const MAX_BY_HAND_SECONDS = 30

const key = 'step.byHand'
const byHand = ref(
  readStored(
    'localStorage',
    key,
    v.pipe(v.number(), v.minValue(0), v.maxValue(MAX_BY_HAND_SECONDS)),
  ) ?? 8,
)
/** What the players report, by the streamer's login. */
const playerLatencies = shallowReactive(new Map<string, number>())

/** How late (s) the viewer's video is: what its player reports, or else what the viewer has set. */
export const latencyOf = (login: string): number => playerLatencies.get(login) ?? byHand.value

export const useLatency = () => ({
  byHand,
  playerLatencies,
  setByHand(seconds: number) {
    byHand.value = seconds
    writeStored('localStorage', key, seconds)
  },
})
