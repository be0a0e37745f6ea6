import { shallowRef, watch } from 'vue'
import type { Envelope } from '../../api/shared/envelope'
import { stateBefore } from '../feed/changes'
import { describe } from '../feed/describe'
import { hasWords, loadLate, locale } from '../feed/locale'
import { byServer } from '../lib/serverTime'
import { plain } from '../language/phrase'
import { createFeed } from '../stream/feed'
import { useEvents } from '../stream/useEvents'
import { useRecent } from '../streamer/recent'
import { useSession } from '../session/session'
import { useAnnounceMode } from '../ui/announceMode'
import { holdForVideo } from '../step/inStep'
import { useRichMode } from '../rich/useRichMode'
import { useStage } from '../streamer/useStage'
import { useStreamer } from '../streamer/useStreamer'
import { useTopics } from '../topics/useTopics'
import { topicsChannel } from '../../api/shared/channel-names'

/** Events after which the profile is another. */
const changesProfile = new Set<string>(['stream.online', 'stream.offline', 'channel.update'])

/** How far the server's clock may be behind; ms. */
const SKEW_MS = 10_000

/**
 * All that watching a streamer takes, for as long as the scope lives: profile, topics, events, each
 * asked for at once.
 * @param announce tells screen readers
 * @param renamed hears of the streamer's new login
 */
export function watchStreamer(
  login: string,
  announce: (sentence: string) => void,
  renamed: (from: string, to: string) => void,
) {
  const session = useSession()
  const recent = useRecent()
  const { mode } = useAnnounceMode()
  const feed = createFeed(login)
  const since = Date.now() - SKEW_MS
  const profile = useStreamer(login)
  const stage = useStage(() => profile.streamer.value)
  const topics = useTopics(login)
  /** The last raid that the channel told. */
  const raid = shallowRef<Envelope>()

  function announceEvent(event: Envelope) {
    // Of what goes on for a while the begin and the end are said.
    if (event.type.endsWith('.progress')) return
    const before = stateBefore(
      event,
      () => feed.events,
      () => profile.start.value,
    )
    const description = describe(event, locale.value, { before })
    if (mode.value === 'all' || (mode.value === 'highlights' && description.big)) {
      announce(plain(description.sentence))
    }
  }
  function arrived(event: Envelope) {
    if (event.type === 'channel.raid') raid.value = event
    announceEvent(event)
    if (event.origin === 'twitch' && changesProfile.has(event.type)) void profile.load()
  }
  const rich = useRichMode(profile.streamer, topics.topics, arrived, feed, holdForVideo)
  const events = useEvents(feed, {
    pass: holdForVideo,
    beside: {
      channel: topicsChannel(login),
      subscribed: topics.joined,
      event: topics.changed,
    },
    arrived,
    async restarted() {
      await session.validate()
      await Promise.all([topics.ask(), profile.load()])
    },
  })

  watch(profile.streamer, (streamer) => {
    if (streamer) recent.add(streamer)
  })
  watch(
    () => feed.events[0],
    (newest) => {
      // What came before is over: who opens the page by an old name is told so by Twitch.
      if (newest?.renamedTo && newest.receivedAt > byServer(since)) renamed(login, newest.renamedTo)
    },
  )
  watch(profile.isMissing, (isMissing) => {
    if (isMissing) events.close()
  })
  // Who may see more needs the words for it.
  const isMore = () =>
    events.restricted.value.length > 0 ||
    topics.topics.value.some(({ type, status }) => status === 'live' && !hasWords(type))
  watch(isMore, (isDue) => isDue && loadLate(), { immediate: true })
  return { login, feed, profile, stage, topics, rich, events, raid }
}
