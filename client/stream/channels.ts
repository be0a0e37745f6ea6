import type { Viewer } from '../api'

/** Twitch's scope by which we may ask where a viewer moderates. */
const seesModerated = 'user:read:moderated_channels'

/**
 * The Pusher channels of a streamer that this viewer may ask for, beside the public one: the
 * broadcaster's own, and the moderators'. The API decides; this only spares what it would refuse.
 */
export function restrictedChannels(
  login: string,
  viewer: Pick<Viewer, 'login' | 'scopes'> | undefined,
): string[] {
  const moderators = `private-${login}-mods`
  if (viewer?.login === login) return [`private-${login}`, moderators]
  return viewer?.scopes.includes(seesModerated) ? [moderators] : []
}
