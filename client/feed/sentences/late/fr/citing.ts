import { and, quote } from '../../../../language/words/fr'
import { textsIn } from '../moderated'

/** The rules of a chat that a warning cites; empty where it cites none. */
export const citing = (rules: unknown): string => {
  const cited = textsIn(rules).flatMap((rule) => quote(rule) ?? [])
  return cited.length > 0 ? `règles citées : ${and(cited)}` : ''
}
