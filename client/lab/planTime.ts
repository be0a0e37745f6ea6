import { computed } from 'vue'
import { useLocale } from '../language/locale'
import { useLabSection } from './texts'

const MINUTE_MS = 60_000

/** Tells a time of a plan, in ms: 2.5 s, 1 min 4 s. */
export function usePlanTime(): (ms: number) => string {
  const { locale } = useLocale()
  const texts = useLabSection('player')
  const number = computed(
    () => new Intl.NumberFormat(locale.value.code, { maximumFractionDigits: 1 }),
  )
  return (ms) => {
    const seconds = number.value.format((ms % MINUTE_MS) / 1000)
    return ms < MINUTE_MS
      ? texts.value.seconds(seconds)
      : texts.value.minutes(Math.floor(ms / MINUTE_MS), seconds)
  }
}
