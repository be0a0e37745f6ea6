import { and, quote } from '../../../../language/words/en'
import { textsIn } from '../moderated'

/** The rules of a chat that a warning cites; empty where it cites none. */
export const citing = (rules: unknown): string => {
  const cited = textsIn(rules).flatMap((rule) => quote(rule) ?? [])
  return cited.length > 0 ? `rules cited: ${and(cited)}` : ''
}
