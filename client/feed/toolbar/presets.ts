import { open, type Filter } from '../filter'

/** Filters that are often wanted. */
export const presets = {
  everything: open,
  support: { ...open, families: ['support'] },
  community: { ...open, families: ['people', 'chat', 'points', 'votes'] },
  stream: { ...open, families: ['channel'] },
  moderation: { ...open, families: ['moderation'] },
  tests: { ...open, tests: true },
} satisfies Record<string, Filter>
