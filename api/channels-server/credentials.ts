/** An app as it is configured: Pusher's own three credentials, and what it is told of. */
export interface ChannelsApp {
  id: string
  key: string
  secret: string
  /** Where Pusher's webhooks are posted to. */
  webhook?: string
  /**
   * What the names of channels begin with on which clients may send events to each other; all
   * private and presence channels if left out.
   */
  clientEvents?: readonly string[]
}
