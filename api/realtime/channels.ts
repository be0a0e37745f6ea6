import { isLogin } from '../eventsub/login'
import type { Audience } from '../eventsub/types'

/** The Pusher channel for events that an audience may see; none where nobody may. */
export const channelOf: Record<Audience, (login: string) => string | undefined> = {
  public: (login) => login,
  broadcaster: (login) => `private-${login}`,
  moderator: (login) => `private-${login}-mods`,
  nobody: () => undefined,
}

/** Who may be on a Pusher channel, and whose it is. */
export interface ChannelOwner {
  audience: 'public' | 'broadcaster' | 'moderator' | 'present'
  login: string
}

/** `present`: whoever is logged in, to be seen by the others. */
const patterns: readonly [ChannelOwner['audience'], RegExp][] = [
  ['moderator', /^private-(\w+)-mods$/],
  ['broadcaster', /^private-(\w+)$/],
  ['present', /^presence-(\w+)$/],
  ['public', /^(\w+)$/],
]

/** Reads the name of a Pusher channel; undefined when it is none of ours. Case matters to Pusher. */
export function ownerOf(channel: string): ChannelOwner | undefined {
  for (const [audience, pattern] of patterns) {
    const login = pattern.exec(channel)?.[1]
    if (login && isLogin(login)) return { audience, login }
  }
  return undefined
}
