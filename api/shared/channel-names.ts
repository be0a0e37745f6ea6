import { isLogin } from './login'
import type { Audience } from './types'

/** The Pusher channel for events that an audience may see; none where nobody may. */
export const channelOf: Record<Audience, (login: string) => string | undefined> = {
  public: (login) => login,
  broadcaster: (login) => `private-${login}`,
  moderator: (login) => `private-${login}-mods`,
  nobody: () => undefined,
}

/** The Pusher channel of the callbacks that name a streamer, for developers. */
export const inspectorChannel = (login: string): string => `private-inspector.${login}`

/** The Pusher channel of all callbacks. No login has a hyphen. */
export const ALL_CALLBACKS = 'private-inspector.all-callbacks'

/** The Pusher channel of a presenter who lets the audience of a streamer send tests. */
export const wandChannel = (login: string): string => `private-wand.${login}`

/** Who may be on a Pusher channel, and whose it is: '' where it is no streamer's. */
export interface ChannelOwner {
  audience:
    'public' | 'broadcaster' | 'moderator' | 'present' | 'inspector' | 'operator' | 'presenter'
  login: string
}

/** `present`: whoever is logged in, to be seen by the others. */
const patterns: readonly [ChannelOwner['audience'], RegExp][] = [
  ['moderator', /^private-(\w+)-mods$/],
  ['broadcaster', /^private-(\w+)$/],
  ['inspector', /^private-inspector\.(\w+)$/],
  ['presenter', /^private-wand\.(\w+)$/],
  ['present', /^presence-(\w+)$/],
  ['public', /^(\w+)$/],
]

/** Reads the name of a Pusher channel; undefined when it is none of ours. Case matters to Pusher. */
export function ownerOf(channel: string): ChannelOwner | undefined {
  if (channel === ALL_CALLBACKS) return { audience: 'operator', login: '' }
  for (const [audience, pattern] of patterns) {
    const login = pattern.exec(channel)?.[1]
    if (login && isLogin(login)) return { audience, login }
  }
  return undefined
}
