import { app } from './app'
import { moderating } from './moderation'
import type { LateTexts } from '../locale'

/** Events that few viewers see, in English. */
export const late = { ...moderating, ...app } satisfies LateTexts
