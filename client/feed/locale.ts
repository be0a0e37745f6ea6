import { computed, shallowRef, type ComputedRef } from 'vue'
import { defineTexts } from '../language/defineTexts'
import { language, withTexts } from '../language/language'
import { texts as languageTexts } from '../language/texts'
import { onTheWay } from './sentences/late/onTheWay'
import type { EventType } from '../../api/shared/types'
import type { LateTexts, Locale } from './sentences/types'
import { texts } from './texts'

const first = defineTexts({
  en: () => import('./sentences/en'),
  fr: () => import('./sentences/fr'),
})
const late = shallowRef<ComputedRef<LateTexts>>()
let loading: Promise<unknown> | undefined

/** Loads the sentences of events that few viewers see. */
export function loadLate(): void {
  loading ??= withTexts(() => import('./sentences/late')).then(
    ({ lateTexts }) => (late.value = lateTexts),
  )
}

const missing = onTheWay(loadLate)

/** Whether the words for a type are there, so that telling it loads nothing. */
export const hasWords = (type: EventType): boolean => late.value !== undefined || !(type in missing)

/** What tells events in the language of the page. */
export const locale = computed<Locale>(() => ({
  code: language.value,
  ...languageTexts.value,
  unknown: texts.value.unknown,
  ...first.value,
  events: { ...first.value.events, ...(late.value?.value ?? missing) },
}))
