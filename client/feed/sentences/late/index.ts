import { defineTexts } from '../../../language/defineTexts'

/** The sentences of the events that few viewers see: whoever imports this wants them. */
export const lateTexts = defineTexts({
  en: () => import('./en'),
  fr: () => import('./fr'),
})
