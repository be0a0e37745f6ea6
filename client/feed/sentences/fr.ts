import { first } from './fr/first'
import { late } from './fr/late'
import type { Locale } from './locale'

/** French. */
export const fr = { ...first, events: { ...first.events, ...late } } satisfies Locale
