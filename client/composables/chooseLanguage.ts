import { loadUsedParts } from '../locales/parts'
import { setLanguage, type Language } from './locale'
import { writeStored } from './stored'

/** Turns the page to a language at once, and keeps the choice in this browser. */
export async function chooseLanguage(language: Language): Promise<void> {
  writeStored('localStorage', 'language', language)
  await loadUsedParts(language)
  await setLanguage(language)
}
