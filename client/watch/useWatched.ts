import type { Ref } from 'vue'
import { useEach } from '../lib/useEach'
import { useAnnouncer } from '../ui/announcer'
import { texts as feedTexts } from '../feed/texts'
import { watchStreamer } from './watchStreamer'

/** A streamer who is watched: all that watching takes, and the feed that it fills. */
export type Watched = ReturnType<typeof watchStreamer>

/** Watches those streamers who are named, and goes on with who stays when the names change. */
export function useWatched(
  logins: Readonly<Ref<readonly string[]>>,
  renamed: (from: string, to: string) => void,
) {
  /** What screen readers are told of all of them. */
  const { message, announce } = useAnnouncer((count) => feedTexts.value.newEvents(count))
  const streamers = useEach(
    () => logins.value,
    (login) => watchStreamer(login, announce, renamed),
  )
  return { streamers, message }
}
