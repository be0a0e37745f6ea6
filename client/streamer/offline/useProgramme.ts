import { shallowRef } from 'vue'
import { getProgramme, problemOf, type Problem, type Programme } from '../../api'
import { useSession } from '../../session/session'

/** What a streamer has shown and will show. */
export function useProgramme(login: string) {
  const session = useSession()
  const programme = shallowRef<Programme>()
  const problem = shallowRef<Problem>()

  async function load() {
    try {
      programme.value = await getProgramme(login, session.token)
      problem.value = undefined
    } catch (error) {
      problem.value = problemOf(error)
    }
  }
  void load()
  return { programme, problem, load }
}
