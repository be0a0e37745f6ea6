/** Who somebody is on a presence channel, in the words of `channel_data`. */
export interface Member {
  user_id: string
  user_info?: unknown
}

/** Who a connection has signed in as. */
export interface User {
  id: string
  /** Users whose coming and going it wants to hear of. */
  watchlist: readonly string[]
}
