/** An app as it is configured: Pusher's own three credentials, and what it is told of. */
export interface ChannelsApp {
  id: string
  key: string
  secret: string
  /** Where Pusher's webhooks are posted to. */
  webhook?: string
}
