import type { FeedEvent } from '../../api/shared/listen/feed-event'
import { bySent, isReal, sentAt } from '../../api/shared/listen/sent'
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
    stages.map((type, stage) => {
      const isEnd = stage === stages.length - 1
      return [type, { life, stage, isEnd, id, isAnywhere }] as const
    }),
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

/** Whether an event is the last of its life. */
export const isEnd = ({ type }: FeedEvent): boolean => stageOf.get(type)?.isEnd ?? false

/**
 * The lives of one name, each with its latest event first. What begins after an end is another: a
 * test has the same id each time.
 */
export function livesIn(events: readonly FeedEvent[]): FeedEvent[][] {
  const found: FeedEvent[][] = []
  for (const event of events.toSorted((a, b) => sentAt(a) - sentAt(b) || byStage(a, b))) {
    const life = found.at(-1)
    if (life && (stageOf.get(event.type)?.stage || !life.some(isEnd))) life.push(event)
    else found.push([event])
  }
  return found.map((life) => life.toSorted((a, b) => byStage(b, a)))
}
