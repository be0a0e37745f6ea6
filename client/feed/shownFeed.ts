import type { Feed } from '../stream/feed'

/** What a list of events is drawn from: the feed of a streamer, or those of several laid together. */
export interface ShownFeed extends Pick<Feed, 'events' | 'arrivals' | 'isEmpty'> {
  /** Ids of the events that came while the viewer was watching. */
  arrived: Pick<ReadonlySet<string>, 'has'>
}
