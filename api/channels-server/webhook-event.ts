/** What happened on an app's channels, in Pusher's words. All values are strings. */
export type WebhookEvent =
  | { name: 'channel_occupied' | 'channel_vacated' | 'cache_miss'; channel: string }
  | { name: 'member_added' | 'member_removed'; channel: string; user_id: string }
  | {
      name: 'client_event'
      channel: string
      event: string
      data: string
      socket_id: string
      user_id?: string
    }

/** Takes note of an event; never throws and never waits. */
export type Notify = (event: WebhookEvent) => void
