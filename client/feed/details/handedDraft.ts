import * as v from 'valibot'
import { isEventType } from '../../../api/shared/catalogue'
import type { EventType } from '../../../api/shared/types'
import { readStored, writeStored } from '../../lib/stored'

const key = 'lab.draft'
const schema = v.object({
  streamer: v.string(),
  type: v.string(),
  event: v.record(v.string(), v.unknown()),
})

/** An event of the feed that is to be changed and sent: `changes` are laid over the type's sample. */
export interface HandedDraft {
  streamer: string
  type: EventType
  changes: Record<string, unknown>
}

/** Hands an event to the Event Lab, which is about to be opened in this tab. */
export function handDraft(streamer: string, type: string, event: object): void {
  writeStored('sessionStorage', key, { streamer, type, event })
}

/** What another page has handed over, once. */
export function takeHandedDraft(): HandedDraft | undefined {
  const handed = readStored('sessionStorage', key, schema)
  writeStored('sessionStorage', key, undefined)
  if (!handed || !isEventType(handed.type)) return undefined
  return { streamer: handed.streamer, type: handed.type, changes: handed.event }
}
