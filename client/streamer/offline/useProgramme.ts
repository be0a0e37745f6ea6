import { getProgramme } from '../../api'
import { useLoad } from '../../api/useLoad'
import { useSession } from '../../session/session'

/** What a streamer has shown and will show. */
export function useProgramme(login: string) {
  const session = useSession()
  const { data: programme, problem, load } = useLoad(() => getProgramme(login, session.token))
  void load()
  return { programme, problem, load }
}
