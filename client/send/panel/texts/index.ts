import { defineTexts } from '../../../language/defineTexts'

/** Loaded with whoever imports them, in the language of the page. */
export const texts = defineTexts({
  en: () => import('./en'),
  fr: () => import('./fr'),
})
