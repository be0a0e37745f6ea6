import type { AnyEnvelope } from '../envelope'
import { asObject } from '../untrusted'
import { readMessage, readNotice } from './chat'
import type { Deed } from './deed'
import { topics, type ReadDeed } from './table'

const readers = {
  ...topics,
  'channel.chat.message': readMessage,
  'channel.chat.notification': readNotice,
}

/** The types that tell of deeds. */
export const deedTypes: readonly string[] = Object.keys(readers)

const isRead = (type: string): type is keyof typeof readers => Object.hasOwn(readers, type)

/** All fields each time: thousands of objects of one shape are compared quickly. */
const withDefaults = (read: ReadDeed): Deed => {
  const { kind, by, to, amount = 1, tier = '', months, where, of } = read
  return { kind, by, to, amount, tier, months, where, of }
}

/** A feed is read anew for every event that comes: what each payload tells is remembered. */
const known = new WeakMap<object, { type: string; deed: Deed | undefined }>()

/** What an event tells that somebody did or said, on whichever channel. Never throws. */
export function anyDeedOf({ type, event }: Pick<AnyEnvelope, 'type' | 'event'>): Deed | undefined {
  const payload = asObject(event)
  const found = known.get(payload)
  if (found?.type === type) return found.deed
  const deed = isRead(type) ? withDefaults(readers[type](payload)) : undefined
  known.set(payload, { type, deed })
  return deed
}

/** What an event tells that somebody did on its channel; undefined where it is no deed. Never throws. */
export function deedOf(event: Pick<AnyEnvelope, 'type' | 'event'>): Deed | undefined {
  const deed = anyDeedOf(event)
  const isElsewhere = deed?.where !== undefined && event.type !== 'channel.raid'
  return isElsewhere || deed?.kind === 'message' ? undefined : deed
}
