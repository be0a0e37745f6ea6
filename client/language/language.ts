import { readonly, shallowRef } from 'vue'
import * as v from 'valibot'
import { readStored, writeStored } from '../lib/stored'

/** The languages of the page, as BCP 47 names them. */
export const languages = ['en', 'fr'] as const
export type Language = (typeof languages)[number]

/** Loads something in a language; done at once where it is there already. */
type Load = (language: Language) => Promise<unknown>

const key = 'language'
const current = shallowRef<Language>('en')
const loads = new Set<Load>()
let requestedLanguage: Language = 'en'

/** The language of the page. */
export const language = readonly(current)

/** What the viewer chose, or else the first of the browser's languages that we have. */
export function preferredLanguage(): Language {
  const chosen = readStored('localStorage', key, v.picklist(languages))
  const spoken = new Set(navigator.languages.map((tag) => tag.split('-')[0]))
  return chosen ?? languages.find((known) => spoken.has(known)) ?? 'en'
}

/** From now on this is loaded in every language that the page turns to, before it does. */
export function loadInEachLanguage(load: Load): void {
  loads.add(load)
}

const loadAll = (into: Language) => Promise.all([...loads].map((load) => load(into)))

/**
 * Turns the page to a language once all its texts are there, unless another is wanted by then.
 * Rejects, and leaves the page as it is, where they can't be loaded.
 */
export async function setLanguage(next: Language): Promise<void> {
  requestedLanguage = next
  try {
    await loadAll(next)
    if (requestedLanguage === next) current.value = next
  } finally {
    if (requestedLanguage === next) requestedLanguage = current.value
  }
}

/** The same, and keeps the choice in this browser. */
export async function chooseLanguage(next: Language): Promise<void> {
  writeStored('localStorage', key, next)
  await setLanguage(next)
}

/**
 * Loads a part of the page and the texts that it has brought along, in the language of the page.
 * Every dynamic import of a component goes by here: what imports texts never waits for them.
 */
export async function withTexts<Part>(load: () => Promise<Part>): Promise<Part> {
  const part = await load()
  // The page may have turned, or be about to, while they were on their way.
  let loaded: Language
  do {
    loaded = requestedLanguage
    await loadAll(loaded)
  } while (loaded !== requestedLanguage)
  if (loaded !== current.value) await loadAll(current.value)
  return part
}
