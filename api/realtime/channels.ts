import type { Audience } from '../eventsub/types'

/** The Pusher channel for events that an audience may see; none where nobody may. */
export const channelOf: Record<Audience, (login: string) => string | undefined> = {
  public: (login) => login,
  broadcaster: (login) => `private-${login}`,
  moderator: (login) => `private-${login}-mods`,
  nobody: () => undefined,
}
