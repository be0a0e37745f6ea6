import type { Problem } from '../api'
import { useLocale } from './locale'

/** Tells a problem in the viewer's language; one that it has no words for, in the API's. */
export function useProblemText() {
  const { texts } = useLocale()
  const known = new Map(Object.entries(texts.errors))
  return ({ code, message }: Problem) => known.get(code) ?? (message || texts.errors.unknown)
}
