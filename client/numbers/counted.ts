import type { Ref } from 'vue'
import type { Streamer } from '../api'
import type { Feed } from '../stream/feed'
import type { ViewerSample } from './viewers'

/** A streamer whose events are counted, with how many watched at a time. */
export interface Counted {
  login: string
  name: Readonly<Ref<string>>
  streamer: Readonly<Ref<Streamer | undefined>>
  feed: Feed
  samples: Readonly<Ref<readonly ViewerSample[]>>
}
