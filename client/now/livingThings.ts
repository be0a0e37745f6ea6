import type { Origin } from '../../api/shared/envelope'
import type { FeedEvent } from '../../api/shared/listen/feed-event'
import { isReal, sentAt } from '../../api/shared/listen/sent'
import { fieldsOf } from '../feed/entry'
import type { Fields } from '../feed/fields'
import { isImported } from '../feed/imported'
import { kinds, type ThingKind } from './kinds'

/** How long what should have a clock, and tells none, lives without another word. */
const UNTOLD_MS = 3 * 60_000
/** How long what was only tried out does. */
const TEST_MS = 15 * 60_000

/** Something that has begun and is not over. */
export interface LivingThing {
  kind: ThingKind
  /** Stays the same for as long as it lives. */
  key: string
  /** Whose it is. */
  login: string
  origin: Origin
  /** All that tells of it, the latest first. */
  events: readonly FeedEvent[]
  /** Each field as it was last told. */
  told: Fields
  /** When it was first heard of; ms since 1970. */
  beganAt: number
  /** When its clock is over, if it has one; ms since 1970. */
  clockAt: number | undefined
  /** When it is over though nobody says so; ms since 1970. */
  until: number
}

/** Every kind by its name, the most urgent first. */
const rows = Object.keys(kinds) as ThingKind[]

/** The kinds that a type may tell of, looked up once. */
const byType = new Map<string, readonly ThingKind[]>()
function kindsOf({ type }: FeedEvent): readonly ThingKind[] {
  const known = byType.get(type) ?? rows.filter((kind) => kinds[kind].types.test(type))
  byType.set(type, known)
  return known
}

const isTold = (value: unknown): boolean => value !== undefined && value !== null && value !== ''

/** Each field as the latest event has it that has any. */
const toldBy = (events: readonly FeedEvent[]): Fields =>
  Object.fromEntries(
    events
      .toReversed()
      .flatMap((event) => Object.entries(fieldsOf(event)).filter(([, value]) => isTold(value))),
  )

function thingOf(kind: ThingKind, key: string, all: readonly FeedEvent[]): LivingThing[] {
  const events = [...new Map(all.map((event) => [event.id, event])).values()]
  const [latest] = events
  if (!latest) return []
  const { clockAt: readClock, graceMs = 0, quietMs } = kinds[kind]
  const told = toldBy(events)
  const heardAt = Math.max(...events.map(sentAt))
  const clockAt = readClock?.(told, heardAt)
  const ends = [
    (clockAt ?? Infinity) + graceMs,
    heardAt + (readClock && clockAt === undefined ? UNTOLD_MS : quietMs),
    ...(isReal(latest) ? [] : [heardAt + TEST_MS]),
  ]
  const { streamer, origin } = latest
  const beganAt = Math.min(...events.map(sentAt))
  const until = Math.min(...ends)
  return [{ kind, key, login: streamer.login, origin, events, told, beganAt, clockAt, until }]
}

/** What has begun and of which nobody has said that it is over. */
function unended(events: readonly FeedEvent[]): readonly LivingThing[] {
  const named = new Map<string, { kind: ThingKind; events: FeedEvent[] }>()
  for (const event of events) {
    for (const kind of kindsOf(event)) {
      const key = isImported(event) ? undefined : kinds[kind].keyOf(event)
      if (key === undefined) continue
      const name = `${kind} ${key}`
      const known = named.get(name)
      if (known) known.events.push(event)
      else named.set(name, { kind, events: [event] })
    }
  }
  return [...named]
    .flatMap(([key, one]) => thingOf(one.kind, key, kinds[one.kind].living(one.events)))
    .toSorted(
      (a, b) =>
        rows.indexOf(a.kind) - rows.indexOf(b.kind) ||
        a.beganAt - b.beganAt ||
        (a.key < b.key ? -1 : 1),
    )
}

const known = new WeakMap<readonly FeedEvent[], readonly LivingThing[]>()

/**
 * What is happening now, the most urgent first. Whatever order the events come in, and however
 * often, it is the same.
 * @param now ms since 1970
 */
export function livingThings(events: readonly FeedEvent[], now: number): readonly LivingThing[] {
  const found = known.get(events) ?? unended(events)
  known.set(events, found)
  return found.filter(({ until }) => until > now)
}

const isSame = (a: readonly LivingThing[], b: readonly LivingThing[]): boolean =>
  a.length === b.length &&
  a.every(({ key, events }, at) => {
    const { key: other, events: told } = b[at] ?? { key: '', events: [] }
    return (
      key === other && events.length === told.length && events.every((one, n) => one === told[n])
    )
  })

/** The same from look to look, with the very things that were there before where nothing is new. */
export function followLivingThings() {
  let last: readonly LivingThing[] = []
  return (events: readonly FeedEvent[], now: number): readonly LivingThing[] => {
    const found = livingThings(events, now)
    if (!isSame(found, last)) last = found
    return last
  }
}
