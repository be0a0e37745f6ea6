import type { Problem } from '../api'
import { lookup } from '../../api/shared/values'
import { texts } from './texts'

/** Tells a problem in the language of the page; one that it has no words for, in the API's. */
export const problemText = ({ code, message }: Problem): string =>
  lookup<string>(texts.value.errors, code) ?? (message || texts.value.errors.unknown)
