import { computed } from 'vue'
import { language } from './language'

/** Writes a share of 0 to 1 in the language of the page: "61%". */
export const percentIn = computed(() => {
  const format = new Intl.NumberFormat(language.value, { style: 'percent' })
  return (share: number): string => format.format(share)
})
