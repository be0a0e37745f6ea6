import { computed } from 'vue'
import { useRouter } from 'vue-router'
import { useSession } from '../../session/session'
import type { LentCommand } from '../../ui/lent'
import { texts } from './texts'
import { useLogOut } from './useLogOut'

/** What the account's menu does, as commands. */
export function useAccountCommands() {
  const session = useSession()
  const router = useRouter()
  const logOut = useLogOut()
  return computed((): readonly LentCommand[] => [
    session.token || session.problem
      ? { name: texts.value.logOut, act: logOut }
      : { name: texts.value.logIn, act: () => router.push('/login') },
  ])
}
