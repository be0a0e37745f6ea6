import { computed, shallowRef } from 'vue'
import * as v from 'valibot'
import type { FirstTexts, LateTexts, Locale } from '../feed/sentences/locale'
import type { Texts } from './texts/en'
import { onTheWay } from '../feed/sentences/onTheWay'
import { askAgain } from '../lib/askAgain'
import { readStored } from '../lib/stored'

/** The languages of the page, each loaded when it is chosen. */
const languages = {
  en: {
    first: () => import('../feed/sentences/en/first').then(({ first }) => first),
    late: () => import('../feed/sentences/en/late').then(({ late }) => late),
  },
  fr: {
    first: () => import('../feed/sentences/fr/first').then(({ first }) => first),
    late: () => import('../feed/sentences/fr/late').then(({ late }) => late),
  },
} satisfies Record<string, { first: () => Promise<FirstTexts>; late: () => Promise<LateTexts> }>

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

let wanted: Language | undefined
let isLateWanted = false

/** Loads a language and turns the page to it, unless another is wanted by then. */
export async function setLanguage(language: Language): Promise<void> {
  wanted = language
  const { first, late } = languages[language]
  const load = Promise.all([first(), isLateWanted ? late() : onTheWay(loadLate)])
  const [texts, lateEvents] = await load
  if (language !== wanted) return
  current.value = { ...texts, events: { ...texts.events, ...lateEvents } }
  document.documentElement.lang = language
}

/** Loads the texts of events that few viewers see, and tries again until they are there. */
export function loadLate(): void {
  if (isLateWanted || !wanted) return
  isLateWanted = true
  setLanguage(wanted).catch(() => {
    askAgain(() => {
      isLateWanted = false
      loadLate()
    })
  })
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
