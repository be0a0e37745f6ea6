import { channelOf } from '../../api/shared/channel-names'
import { MODERATED_CHANNELS_SCOPE } from '../../api/shared/scopes'
import type { Viewer } from '../api'

/**
 * The Pusher channels of a streamer that this viewer may ask for, beside the public one: the
 * broadcaster's own, and the moderators'. The API decides; this only spares what it would refuse.
 */
export function restrictedChannels(
  login: string,
  viewer: Pick<Viewer, 'login' | 'scopes'> | undefined,
): string[] {
  const moderators = channelOf.moderator(login)
  if (viewer?.login === login) return [channelOf.broadcaster(login), moderators]
  return viewer?.scopes.includes(MODERATED_CHANNELS_SCOPE) ? [moderators] : []
}
