import { endSession, getSession, problemOf } from '../api'
import { canStore } from '../lib/canStore'
import type { LoginAnswer } from './loginAnswer'
import { writeReturn } from './loginReturn'
import { useSession } from './session'
import { takeLogin } from './startedLogins'

/** Who was to come back from Twitch, by login, to grant what; and who did. */
export interface WrongAccount {
  wanted: string
  came: string
  scopes: readonly string[]
}

/**
 * Takes Twitch's answer to a log-in and asks at once whose token it is. What is wrong is the
 * session's problem; only another account than was asked for is answered, and changes nothing.
 */
export async function acceptLogin(answer: LoginAnswer): Promise<WrongAccount | undefined> {
  const session = useSession()
  const started = takeLogin(answer.state)
  if (started?.returnTo) writeReturn(started.returnTo)
  if ('error' in answer) session.problem = { code: answer.error, message: '' }
  else if (started?.as) return await acceptAs(started.as, answer.token, started.scopes)
  else if (started) await session.take(answer.token)
  // Answered before and shown again, by Back or in another tab: the log-in that it gave goes on.
  else if (await session.find()) await session.validate()
  else session.problem = { code: canStore() ? 'invalid_state' : 'storage_denied', message: '' }
}

async function acceptAs(
  wanted: string,
  token: string,
  scopes: readonly string[],
): Promise<WrongAccount | undefined> {
  const session = useSession()
  try {
    const { login } = await getSession(token)
    if (login === wanted) return void (await session.take(token))
    void endSession(token).catch(() => undefined)
    return { wanted, came: login, scopes }
  } catch (error) {
    session.problem = problemOf(error)
  }
}
