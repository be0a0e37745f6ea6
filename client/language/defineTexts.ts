import { computed, type ComputedRef } from 'vue'
import { language, loadInEachLanguage, type Language } from './language'

/** A language's file of texts. */
type Module<Texts> = Promise<{ readonly texts: Texts }>

/**
 * The texts of a part of the page, a file for each language; only that of the language in use is
 * loaded, and it is there before anything that imports the part is drawn (see `withTexts`).
 */
export function defineTexts<Texts extends object>(
  files: Readonly<Record<Language, () => Module<Texts>>>,
): ComputedRef<Texts> {
  const loaded = new Map<Language, Texts>()

  loadInEachLanguage(async (into) => {
    if (!loaded.has(into)) loaded.set(into, (await files[into]()).texts)
  })
  // The page turns to no language, and draws nothing, before `loadInEachLanguage` is done.
  return computed(() => loaded.get(language.value) as Texts)
}
