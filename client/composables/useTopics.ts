import { computed, shallowRef } from 'vue'
import * as v from 'valibot'
import { catalogue, isEventType } from '../../api/eventsub/catalogue'
import { problemOf, subscribeTopics, type Problem, type Topic, type TopicCost } from '../api'
import { useSession } from '../stores/session'
import { layOver } from '../topics/overview'

const changes = v.object({
  topics: v.array(
    v.object({
      type: v.pipe(v.string(), v.check(isEventType)),
      status: v.picklist(['live', 'pending', 'needs-consent', 'failed']),
      reason: v.optional(v.string()),
    }),
  ),
})

/** The public Pusher channel that tells how the topics of a streamer stand. */
export const topicsChannel = (login: string) => `topics-${login}`

/** How the topics of a streamer stand; the API makes what is missing and allowed when asked. */
export function useTopics(login: string) {
  const session = useSession()
  const topics = shallowRef<readonly Topic[]>([])
  const cost = shallowRef<TopicCost>()
  const problem = shallowRef<Problem>()
  const isAsking = shallowRef(false)
  const failed = computed(() => topics.value.filter(({ status }) => status === 'failed'))

  async function ask() {
    if (!session.token) return
    isAsking.value = true
    try {
      const answer = await subscribeTopics(login, session.token)
      topics.value = answer.topics
      cost.value = answer.cost
      problem.value = undefined
    } catch (error) {
      problem.value = problemOf(error)
      session.endOn(problem.value)
    }
    isAsking.value = false
  }

  /** The channel of changes is joined: what changed before has been missed. */
  function joined() {
    if (topics.value.some(({ status }) => status === 'pending') || problem.value) void ask()
  }

  /** Lays over what is known what the API tells. */
  function changed(data: unknown) {
    const read = v.safeParse(changes, data)
    if (!read.success) return
    const rows = read.output.topics.flatMap(({ type, ...row }) =>
      isEventType(type) ? [{ type, scopes: catalogue[type].scopes, ...row }] : [],
    )
    topics.value = layOver(topics.value, rows)
  }
  void ask()

  return { topics, cost, failed, problem, isAsking, ask, joined, changed }
}
