import { loadPart, usePart } from '../locales/parts'

/** Loads the texts of the Event Lab, before anything that calls `useLabTexts` is drawn. */
export const loadLabTexts = () => loadPart('lab')

/** The texts of the Event Lab. */
export const useLabTexts = () => usePart('lab')
