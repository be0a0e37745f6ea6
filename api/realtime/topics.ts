import type { Logger } from '../operations/log'
import { TOPICS_EVENT, topicsChannel } from '../shared/channel-names'
import type { Topic } from '../twitch'
import type { Publisher } from './publisher'

/** Tells the pages of a streamer which topics have changed; one that misses it asks again. */
export const announceTopics =
  (publisher: Publisher, log: Logger) =>
  (login: string, topics: readonly Topic[]): void => {
    // The page knows what each type needs, and the words: they would not fit into Pusher's 10 KB.
    const rows = topics.map(({ type, status, why }) => ({ type, status, why }))
    publisher
      .publish(topicsChannel(login), TOPICS_EVENT, JSON.stringify({ topics: rows }))
      .catch((error: unknown) => log.warn({ err: error, streamer: login }, 'Topics were not told'))
  }
