import { useRouter } from 'vue-router'
import { useSession } from '../../session/session'
import { forgetHistory } from '../forgetHistory'

/** Ends the session; what only this viewer may see leaves the browser. */
export function useLogOut(): () => Promise<void> {
  const session = useSession()
  const router = useRouter()
  return async () => {
    void forgetHistory(session.viewer?.userId)
    const revoked = session.logOut()
    await router.push('/login')
    await revoked
  }
}
