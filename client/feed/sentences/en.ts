import { first } from './en/first'
import { late } from './en/late'
import type { Locale } from './locale'

/** English. */
export const en = { ...first, events: { ...first.events, ...late } } satisfies Locale
