import { inject, shallowRef, type InjectionKey, type ShallowRef } from 'vue'
import { en } from '../locales/en'
import type { Locale } from '../locales/locale'

/** Provided where another language than English is chosen. */
export const localeKey: InjectionKey<ShallowRef<Locale>> = Symbol('locale')
const english = shallowRef<Locale>(en)

/** The language of the page: its texts, and what tells its events. */
export function useLocale() {
  const locale = inject(localeKey, english)
  return { locale, texts: locale.value.texts }
}
