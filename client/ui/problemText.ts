import { shallowRef, type ComputedRef } from 'vue'
import type { Problem } from '../api'
import { lookup } from '../../api/shared/values'
import { withTexts } from '../language/language'
import type { Texts } from './errors/texts/en'
import { texts } from './texts'

/** The words for each code, once a problem has needed them. */
const words = shallowRef<ComputedRef<Texts>>()
let loading: Promise<void> | undefined

/** Loads the words for problems; for who keeps a text, and does not ask again when they are there. */
export const loadProblemWords = (): Promise<void> =>
  (loading ??= withTexts(() => import('./errors/texts')).then(
    ({ texts: loaded }) => void (words.value = loaded),
  ))

/** Tells a problem in the language of the page; one that it has no words for, in the API's. */
export function problemText({ code, message }: Problem): string {
  if (code === 'network') return texts.value.network
  if (!words.value) void loadProblemWords()
  const found = words.value && lookup<string>(words.value.value, code)
  if (found || message) return found ?? message
  return words.value ? texts.value.unknown : ''
}
