import { shallowRef, watch } from 'vue'
import type { Envelope } from '../../api/shared/envelope'
import { describe } from '../feed/describe'
import { plain } from '../language/phrase'
import { useFeed, type Feed } from '../stream/feed'
import { useRecent } from '../streamer/recent'
import { useSession } from '../session/session'
import { useAnnounceMode } from '../ui/announceMode'
import { useAnnouncer } from '../ui/announcer'
import { locale } from '../feed/locale'
import { useEvents } from './useEvents'
import { pass } from '../step/inStep'
import { useRichMode } from '../rich/useRichMode'
import { useStreamer } from '../streamer/useStreamer'
import { topicsChannel } from '../../api/shared/channel-names'
import { useTopics } from '../topics/useTopics'
import { texts as feedTexts } from '../feed/texts'

/** Events after which the profile is another. */
const changesProfile = new Set<string>(['stream.online', 'stream.offline', 'channel.update'])

/** All that watching a streamer takes: profile, topics, events, each asked for at once. */
export function useWatch(login: string, feed: Feed = useFeed()) {
  const session = useSession()
  const recent = useRecent()
  const { message, announce } = useAnnouncer((count) => feedTexts.value.newEvents(count))
  const { mode } = useAnnounceMode()
  const profile = useStreamer(login)
  const topics = useTopics(login)
  const raid = shallowRef<Envelope>()
  function tell(event: Envelope) {
    const told = describe(event, locale.value)
    if (mode.value === 'all' || (mode.value === 'highlights' && told.big)) {
      announce(plain(told.sentence))
    }
  }
  function arrived(event: Envelope) {
    if (event.type === 'channel.raid') raid.value = event
    tell(event)
    if (event.origin === 'twitch' && changesProfile.has(event.type)) void profile.load()
  }
  const rich = useRichMode(profile.streamer, topics.topics, arrived, feed, pass)
  const events = useEvents(
    login,
    {
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
    },
    feed,
  )

  watch(profile.streamer, (streamer) => {
    if (streamer) recent.add(streamer)
  })
  watch(profile.isMissing, (isMissing) => {
    if (isMissing) events.close()
  })
  return { profile, topics, rich, events, raid, announced: message }
}
