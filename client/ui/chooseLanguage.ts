import { loadUsedParts } from '../language/parts'
import { setLanguage, type Language } from '../language/locale'
import { writeStored } from '../lib/stored'

/** Turns the page to a language at once, and keeps the choice in this browser. */
export async function chooseLanguage(language: Language): Promise<void> {
  writeStored('localStorage', 'language', language)
  await loadUsedParts(language)
  await setLanguage(language)
}
