import type { Streamer } from '../../../api/shared/types'
import type { Broadcaster } from '../../../api/shared/payloads'
import { asObjects, type Untrusted } from '../../../api/shared/untrusted'
import { text } from '../../../api/shared/values'

/** Whether a login is the streamer's. */
export const isOf = (streamer: Streamer, login: unknown): boolean =>
  text(login).toLowerCase() === streamer.login

/** Those beside the streamer who take part in a shared chat. */
export const partnersOf = (streamer: Streamer, participants: unknown): Untrusted<Broadcaster>[] =>
  asObjects(participants).filter(
    (one: Untrusted<Broadcaster>) => !isOf(streamer, one.broadcaster_user_login),
  )

/** Whether a list says anything. */
export const hasItems = (list: unknown): boolean => asObjects(list).length > 0
