import { lookup } from '../../api/shared/values'
import type { EventType } from '../../api/shared/types'
import type { LabTexts } from './texts/en'

/** What a field of an event is called; by its path where there is no word for it. */
export function fieldLabel(words: LabTexts['fields'], type: EventType, path: string): string {
  const own = words.byType[type] ?? {}
  const [, person, part] = /^(.+)_(name|login|id)$/.exec(path) ?? []
  const who = lookup(own, person) ?? lookup(words.people, person)
  if (who !== undefined) return part === 'login' || part === 'id' ? words[part](who) : who
  const last = path.slice(path.lastIndexOf('.') + 1)
  return lookup(own, path) ?? lookup<string>(words.names, path) ?? lookup(words.names, last) ?? path
}
