import { computed } from 'vue'
import type { LabTexts } from './texts/en'
import { texts } from './texts'

/** One section of the Event Lab's texts, in the language of the page. */
export const useLabSection = <Name extends keyof LabTexts>(name: Name) =>
  computed(() => texts.value[name])
