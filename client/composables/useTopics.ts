import { computed, shallowRef } from 'vue'
import { problemOf, subscribeTopics, type Problem, type Topic } from '../api'
import { useSession } from '../stores/session'

/** Asks the API to subscribe at Twitch to what needs no consent, and tells what did not work. */
export function useTopics(login: string) {
  const session = useSession()
  const topics = shallowRef<readonly Topic[]>([])
  const problem = shallowRef<Problem>()
  const failed = computed(() => topics.value.filter(({ status }) => status === 'failed'))

  async function ask() {
    if (!session.token) return
    try {
      const answer = await subscribeTopics(login, session.token)
      topics.value = answer.topics
      problem.value = undefined
    } catch (error) {
      problem.value = problemOf(error)
      session.endOn(problem.value)
    }
  }
  void ask()

  return { topics, failed, problem, ask }
}
