import type { Subscriptions } from '.'

/** Without a client secret Twitch makes no subscriptions for us: viewers' own log-ins do. */
export const noSubscriptions: Subscriptions = {
  ensure: async () => ({ topics: [], cost: { total: 0, max: 0 } }),
  isOurs: () => false,
  verified() {},
  ended() {},
  release: async () => {},
  close() {},
}
