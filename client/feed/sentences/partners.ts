import type { Streamer } from '../../../api/shared/types'
import { text } from '../../../api/shared/values'

/** Whether a login is the streamer's. */
export const isOf = (streamer: Streamer, login: unknown): boolean =>
  text(login).toLowerCase() === streamer.login

/** Those beside the streamer who take part in a shared chat. */
export const partnersOf = <One extends { broadcaster_user_login: unknown }>(
  streamer: Streamer,
  participants: readonly One[],
): One[] => participants.filter((one) => !isOf(streamer, one.broadcaster_user_login))
