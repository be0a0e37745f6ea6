import type { Language } from '../language/language'

/** What is said when a part of the page can't be loaded. */
interface Words {
  /** It is gone with its release. */
  newVersion: string
  /** It is there, and can't be loaded all the same. */
  broken: string
  reload: string
}

/** Here and not among the texts of a room: a page of an older release has to find them. */
const words: Record<Language, Words> = {
  en: {
    newVersion: 'A new version is here.',
    broken: 'Part of this page couldn’t be loaded.',
    reload: 'Reload',
  },
  fr: {
    newVersion: 'Une nouvelle version est disponible.',
    broken: 'Une partie de cette page n’a pas pu être chargée.',
    reload: 'Recharger',
  },
}

/** In the language of the page. */
export const currentWords = (): Words =>
  document.documentElement.lang === 'fr' ? words.fr : words.en
