import { firstText } from '../../api/shared/values'

/** The fields that name who did it, the most telling first. */
const names = [
  'user_name',
  'chatter_user_name',
  'from_broadcaster_user_name',
  'from_user_name',
  'target_user_name',
  'to_broadcaster_user_name',
  'user_login',
] as const

/** Who did it, by display name; empty for a payload that names nobody. */
export function personIn(event: unknown): string {
  const fields: Record<string, unknown> = { ...(typeof event === 'object' && event) }
  return firstText(...names.map((name) => fields[name]))
}
