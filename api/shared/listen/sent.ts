import type { AnyEnvelope } from '../envelope'

type Sent = Pick<AnyEnvelope, 'id' | 'at' | 'receivedAt'>

/** When Twitch sent it; ms since 1970. */
export const sentAt = ({ at, receivedAt }: Omit<Sent, 'id'>): number => {
  const time = Date.parse(at)
  return Number.isNaN(time) ? receivedAt : time
}

/** What really happened and what was only tried out never belong together. */
export const isReal = ({ origin }: Pick<AnyEnvelope, 'origin'>): boolean => origin === 'twitch'

/** An order that nothing but the events themselves decides. */
export const bySent = (a: Sent, b: Sent): number => sentAt(a) - sentAt(b) || byId(a, b)

/** Where the time does not tell. */
export const byId = (a: Pick<Sent, 'id'>, b: Pick<Sent, 'id'>): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0
