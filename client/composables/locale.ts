import { computed, shallowRef } from 'vue'
import * as v from 'valibot'
import type { Locale } from '../locales/locale'
import type { Texts } from '../locales/en/texts'
import { readStored } from './stored'

/** The languages of the page, each loaded when it is chosen. */
const languages = {
  en: () => import('../locales/en').then(({ en }) => en),
  fr: () => import('../locales/fr').then(({ fr }) => fr),
} satisfies Record<string, () => Promise<Locale>>

/** BCP 47. */
export type Language = keyof typeof languages

const key = 'language'
const known = Object.keys(languages) as Language[]
const current = shallowRef<Locale>()

/** What the viewer chose, or else the first of the browser's languages that we have. */
export function preferredLanguage(): Language {
  const chosen = readStored('localStorage', key, v.picklist(known))
  const spoken = new Set(navigator.languages.map((language) => language.split('-')[0]))
  return chosen ?? known.find((language) => spoken.has(language)) ?? 'en'
}

/** Loads a language and turns the page to it. */
export async function setLanguage(language: Language): Promise<void> {
  current.value = await languages[language]()
  document.documentElement.lang = language
}

const locale = computed(() => {
  if (!current.value) throw new Error('Await setLanguage() before anything is drawn')
  return current.value
})

/** Reads through to the language of the moment, so that whoever draws with it draws anew. */
const texts = new Proxy<Partial<Texts>>(
  {},
  { get: (_, name) => Reflect.get(locale.value.texts, name) },
) as Texts

/** The language of the page: its texts, and what tells its events. */
export const useLocale = () => ({ locale, texts, languages: known })
