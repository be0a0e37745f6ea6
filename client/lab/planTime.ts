import { computed } from 'vue'
import { language } from '../language/language'
import { useLabSection } from './useLabSection'

const MINUTE_MS = 60_000

/** Tells a time of a plan, in ms: 2.5 s, 1 min 4 s. */
export function usePlanTime(): (ms: number) => string {
  const texts = useLabSection('player')
  const number = computed(() => new Intl.NumberFormat(language.value, { maximumFractionDigits: 1 }))
  return (ms) => {
    const seconds = number.value.format((ms % MINUTE_MS) / 1000)
    return ms < MINUTE_MS
      ? texts.value.seconds(seconds)
      : texts.value.minutes(Math.floor(ms / MINUTE_MS), seconds)
  }
}
