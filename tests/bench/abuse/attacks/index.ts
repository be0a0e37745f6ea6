import type { Attack } from '../attack'
import { budgetAttacks } from './budget'
import { endlessAttacks } from './endless'
import { requestAttacks } from './requests'
import { socketAttacks } from './sockets'
import { unreadAttacks } from './unread'

/** Every attack, in the order in which they are run. */
export const attacks: readonly Attack[] = [
  ...requestAttacks,
  ...unreadAttacks,
  ...socketAttacks,
  ...endlessAttacks,
  ...budgetAttacks,
]
