import { computed } from 'vue'
import type { LabTexts } from './texts/en'
import { loadPart, usePart } from '../language/parts'

/** Loads the texts of the Event Lab, before anything that calls `useLabTexts` is drawn. */
export const loadLabTexts = () => loadPart('lab')

/** The texts of the Event Lab. */
export const useLabTexts = () => usePart('lab')

/** One section of them, in the language of the moment. */
export function useLabSection<Name extends keyof LabTexts>(name: Name) {
  const texts = useLabTexts()
  return computed(() => texts[name])
}
