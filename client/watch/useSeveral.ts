import type { Ref } from 'vue'
import { useWatch } from './useWatch'
import type { Feed } from '../stream/feed'
import { createFeed } from './createFeed'
import { useEach } from '../lib/useEach'

/** A streamer who is watched: all that watching takes, and the feed that it fills. */
export interface Watched extends ReturnType<typeof useWatch> {
  login: string
  feed: Feed
}

/** Watches those streamers who are named, and goes on with who stays when the names change. */
export const useSeveral = (logins: Ref<readonly string[]>) =>
  useEach(
    () => logins.value,
    (login): Watched => {
      const feed = createFeed()
      return { login, feed, ...useWatch(login, feed) }
    },
  )
