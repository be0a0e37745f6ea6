import { madeUpId } from '../../api/shared/made-up-id'
import type { Draft } from './useDraft'

/** What is sent for a draft: its event, or one of somebody else each time. */
export function sendsOf({ changes, times }: Draft): readonly Record<string, unknown>[] {
  if (times === undefined) return [changes]
  return Array.from({ length: times }, (_, at) => ({ ...changes, ...fan(at + 1) }))
}

/** One of a crowd, from 1. */
export function fan(number: number) {
  const name = `Fan${number}`
  const login = name.toLowerCase()
  return { user_id: madeUpId(login), user_login: login, user_name: name }
}
