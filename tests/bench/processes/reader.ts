/** An event as far as it is judged. */
export interface Heard {
  id: string
  seq: number
  epoch: string
}

/** Somebody who hears the channel, whatever by. */
export interface Reader {
  kind: 'pusher-js' | 'page' | 'stream'
  /** Resolves once it hears what is sent from then on. */
  ready: Promise<void>
  /** In the order in which they are shown, the oldest first. */
  heard: () => readonly Heard[]
  /** What it was told of each lost link, and found untrue. */
  untrue: () => readonly string[]
  /** How many receipts it has had. */
  receipts: () => number
  close: () => void
}

/** Where a reader finds things: at the end of its line. */
export interface ReaderPlace {
  key: string
  pusherPort: number
  apiPort: number
  login: string
  /** Its own, for the limits. */
  address: string
}
