import type { FeedEvent } from '../../api/shared/listen/feed-event'
import { bySent, isReal } from '../../api/shared/listen/sent'
import { fieldsOf } from './entry'

/** What lives on one card: its types, in the order of its life, its id, and whether channels share it. */
const lives: readonly { stages: readonly string[]; id: string; isAnywhere?: true }[] = [
  {
    stages: ['channel.hype_train.begin', 'channel.hype_train.progress', 'channel.hype_train.end'],
    id: 'id',
  },
  { stages: ['channel.poll.begin', 'channel.poll.progress', 'channel.poll.end'], id: 'id' },
  {
    stages: [
      'channel.prediction.begin',
      'channel.prediction.progress',
      'channel.prediction.lock',
      'channel.prediction.end',
    ],
    id: 'id',
  },
  { stages: ['channel.goal.begin', 'channel.goal.progress', 'channel.goal.end'], id: 'id' },
  {
    stages: [
      'channel.charity_campaign.start',
      'channel.charity_campaign.progress',
      'channel.charity_campaign.stop',
    ],
    id: 'id',
  },
  {
    stages: ['channel.shared_chat.begin', 'channel.shared_chat.update', 'channel.shared_chat.end'],
    id: 'session_id',
    isAnywhere: true,
  },
]

const stageOf = new Map(
  lives.flatMap(({ stages, id, isAnywhere }, life) =>
    stages.map((type, stage) => [type, { life, stage, id, isAnywhere }] as const),
  ),
)

/** The types of a life. */
export const livingTypes: readonly string[] = [...stageOf.keys()]

/** Names the life that an event belongs to; undefined for one that stands for itself. */
export function lifeOf(event: FeedEvent): string | undefined {
  const row = stageOf.get(event.type)
  const id = row && fieldsOf(event)[row.id]
  if (!row || typeof id !== 'string' || id === '') return undefined
  return `life ${row.life} ${row.isAnywhere ? '' : event.streamer.login} ${isReal(event)} ${id}`
}

/** How far a life is: by its stage, then by the time at which Twitch sent it. */
export const byStage = (a: FeedEvent, b: FeedEvent): number =>
  (stageOf.get(a.type)?.stage ?? 0) - (stageOf.get(b.type)?.stage ?? 0) || bySent(a, b)
