import type { Language } from '../../language/language'

/** Each in its own language: who looks for it reads that one. */
export const languageNames: Record<Language, string> = { en: 'English', fr: 'Français' }
