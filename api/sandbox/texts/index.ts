import type { Context } from 'hono'
import { languageDetector } from 'hono/language'
import { en, type PageTexts } from './en'
import { fr } from './fr'

export type { PageTexts } from './en'

const languages: Readonly<Record<string, PageTexts>> = { en, fr }

/** Reads which of our languages a browser prefers (Accept-Language). */
export const preferredLanguage = languageDetector({
  order: ['header'],
  caches: false,
  supportedLanguages: Object.keys(languages),
  fallbackLanguage: en.language,
})

/** The texts in that language; English ones where it was not read. */
export const textsFor = (c: Context): PageTexts => languages[c.var.language] ?? en
