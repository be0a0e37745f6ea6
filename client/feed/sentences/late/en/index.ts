import { app } from './app'
import { campaigns } from './campaigns'
import { chatSettings } from './chatSettings'
import { guestStar } from './guestStar'
import { moderating } from './moderation'
import { chatNotices } from './notices'
import { rewards } from './points'
import { restricted } from './restricted'
import { voting } from './votes'
import type { LateTexts } from '../../types'

/** Events that are seen where somebody has consented only, or by few, in English. */
export const texts: LateTexts = {
  ...app,
  ...campaigns,
  ...chatSettings,
  ...guestStar,
  ...moderating,
  ...chatNotices,
  ...rewards,
  ...restricted,
  ...voting,
}
