import { app } from './app'
import { guestStar } from './guestStar'
import { moderating } from './moderation'
import { restricted } from './restricted'
import type { LateTexts } from '../../types'

/** Events that few viewers see, in English. */
export const texts: LateTexts = { ...moderating, ...app, ...guestStar, ...restricted }
