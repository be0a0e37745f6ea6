import type { Problem } from '../api'
import { lookup } from '../lib/values'
import { useLocale } from '../language/locale'

/** Tells a problem in the viewer's language; one that it has no words for, in the API's. */
export function useProblemText() {
  const { texts } = useLocale()
  return ({ code, message }: Problem) =>
    lookup<string>(texts.errors, code) ?? (message || texts.errors.unknown)
}
