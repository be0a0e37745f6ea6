import { isLogin } from './login'
import type { Audience } from './types'

/** Who may be on a Pusher channel, and whose it is: '' where it is no streamer's. */
export interface ChannelOwner {
  /** `present`: whoever is logged in, to be seen by the others. */
  audience:
    'public' | 'broadcaster' | 'moderator' | 'present' | 'inspector' | 'operator' | 'presenter'
  login: string
}

/** Those whose channels are a streamer's. */
const audiences = [
  'public',
  'broadcaster',
  'moderator',
  'present',
  'inspector',
  'presenter',
] as const satisfies ChannelOwner['audience'][]

/** What stands before and after a streamer's login. No login has a hyphen or a dot. */
const affixes: { readonly [A in (typeof audiences)[number]]: readonly [string, string] } = {
  public: ['', ''],
  broadcaster: ['private-', ''],
  moderator: ['private-', '-mods'],
  present: ['presence-', ''],
  inspector: ['private-inspector.', ''],
  presenter: ['private-wand.', ''],
}

const named =
  ([before, after]: readonly [string, string]) =>
  (login: string): string =>
    before + login + after

/** The Pusher channel for events that an audience may see; none where nobody may. */
export const channelOf = {
  public: named(affixes.public),
  broadcaster: named(affixes.broadcaster),
  moderator: named(affixes.moderator),
  nobody: () => undefined,
} satisfies Record<Audience, (login: string) => string | undefined>

/** The Pusher channel of the callbacks that name a streamer, for developers. */
export const inspectorChannel = named(affixes.inspector)

/** The Pusher channel of all callbacks. */
export const ALL_CALLBACKS = inspectorChannel('all-callbacks')

/** The Pusher channel of a presenter who lets the audience of a streamer send tests. */
export const wandChannel = named(affixes.presenter)

/** The public Pusher channel that says how a streamer's topics stand. */
export const topicsChannel = (login: string): string => `topics-${login}`

/** Pusher's event name there. */
export const TOPICS_EVENT = 'topics'

/** Reads the name of a Pusher channel; undefined when it is none of ours. Case matters to Pusher. */
export function ownerOf(channel: string): ChannelOwner | undefined {
  if (channel === ALL_CALLBACKS) return { audience: 'operator', login: '' }
  for (const audience of audiences) {
    const [before, after] = affixes[audience]
    if (!channel.startsWith(before) || !channel.endsWith(after)) continue
    const login = channel.slice(before.length, channel.length - after.length)
    if (isLogin(login)) return { audience, login }
  }
  return undefined
}
