/** What happens to connections, for the caller's own log. Holds no contents and no secrets. */
export type ChannelsEvent =
  | { name: 'connected'; appId: string; socketId: string }
  | { name: 'disconnected'; appId: string; socketId: string; code: number }
  | { name: 'refused'; code: number }
  | { name: 'webhook-failed'; error: unknown }
  | { name: 'failed'; error: unknown }

export type ChannelsLog = (event: ChannelsEvent) => void
