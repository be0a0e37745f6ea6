import type { AnyEnvelope } from '../envelope'
import { asObject, type Untrusted } from '../untrusted'
import type { ChannelChatNotification } from '../payloads'
import { text } from '../values'
import type { Deed, DeedKind } from './deed'
import { notices, topics, type ReadDeed } from './table'

const isTopic = (type: string): type is keyof typeof topics => Object.hasOwn(topics, type)
const isNotice = (name: string): name is keyof typeof notices => Object.hasOwn(notices, name)

/** All fields each time: thousands of objects of one shape are compared quickly. */
const withDefaults = ({ kind, by, to, amount = 1, tier = '', months }: ReadDeed): Deed => ({
  kind,
  by,
  to,
  amount,
  tier,
  months,
})

/** A feed is read anew for every event that comes: what each payload tells is remembered. */
const known = new WeakMap<object, { type: string; deed: Deed | undefined }>()

/** What an event tells that somebody did; undefined where it is no deed. Never throws. */
export function deedOf({ type, event }: Pick<AnyEnvelope, 'type' | 'event'>): Deed | undefined {
  const payload = asObject(event)
  const found = known.get(payload)
  if (found?.type === type) return found.deed
  const deed = read(type, payload)
  known.set(payload, { type, deed })
  return deed
}

function read(type: string, payload: object): Deed | undefined {
  if (isTopic(type)) return withDefaults(topics[type](payload))
  return type === 'channel.chat.notification' ? readNotice(payload) : undefined
}

function readNotice(notification: Untrusted<ChannelChatNotification>): Deed | undefined {
  const name = text(notification.notice_type)
  if (!isNotice(name)) return undefined
  const notice = notices[name]
  return withDefaults({
    kind: notice.kind,
    ...notice.read(notification, asObject(notification[name])),
  })
}

const noticed = new Set<DeedKind>(Object.values(notices).map(({ kind }) => kind))

/** Whether a chat notice tells such a deed too, besides the topic of its own. */
export const hasNotice = (kind: DeedKind): boolean => noticed.has(kind)
