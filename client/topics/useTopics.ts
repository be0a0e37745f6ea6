import { computed, shallowRef } from 'vue'
import * as v from 'valibot'
import { TOPICS_EVENT } from '../../api/shared/channel-names'
import { problemOf, subscribeTopics, type Topic, type TopicCost } from '../api'
import { useLoad } from '../api/useLoad'
import { descriptorSchema } from '../language/descriptor'
import { useSession } from '../session/session'
import { layOver, type Change } from './layOver'

const changes = v.object({
  topics: v.array(
    v.object({
      type: v.string(),
      status: v.picklist(['live', 'pending', 'needs-consent', 'failed']),
      why: v.optional(descriptorSchema),
    }),
  ),
})

/** The rows of an answer as they stand after these changes. */
const changedBy = (rows: readonly Topic[], changed: readonly Change[]): Topic[] =>
  rows.map((row) => ({ ...row, ...changed.find(({ type }) => type === row.type), type: row.type }))

/** How the topics of a streamer stand; the API makes what is missing and allowed when asked. */
export function useTopics(login: string) {
  const session = useSession()
  const topics = shallowRef<readonly Topic[]>([])
  const cost = shallowRef<TopicCost>()
  const isAsking = shallowRef(false)
  const failed = computed(() => topics.value.filter(({ status }) => status === 'failed'))

  /** What changed while an answer was on its way, which may be older. */
  let since: readonly Change[] = []
  let isMissed = false

  const { problem, load: ask } = useLoad(async () => {
    if (!session.token) return
    isAsking.value = true
    since = []
    isMissed = false
    try {
      const answer = await subscribeTopics(login, session.token)
      topics.value = changedBy(answer.topics, since)
      cost.value = answer.cost
    } catch (error) {
      session.endOn(problemOf(error))
      throw error
    } finally {
      isAsking.value = false
      if (isMissed) joined()
    }
  })

  /** The channel of changes is joined: what changed before has been missed. */
  function joined() {
    if (isAsking.value) isMissed = true
    else if (topics.value.some(({ status }) => status === 'pending') || problem.value) void ask()
  }

  /** Lays what the API reports over what is known. */
  function changed(name: string, data: unknown) {
    const read = v.safeParse(changes, data)
    if (name !== TOPICS_EVENT || !read.success) return
    since = layOver(since, read.output.topics)
    topics.value = changedBy(topics.value, since)
  }
  void ask()

  return { topics, cost, failed, problem, isAsking, ask, joined, changed }
}
