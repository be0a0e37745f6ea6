import { LRUCache } from 'lru-cache'
import type { EventType } from '../../shared/types'
import { worse, type Topic } from './topic'
import { topicTypes } from './wanted'

/** Changes of one moment are told together; ms. */
const PAUSE_MS = 50
const MAX_STREAMERS = 2_000

/** A streamer as subscriptions see one. */
export interface Subject {
  id: string
  login: string
}

/** Tells the pages of a streamer what has changed. */
export type Announce = (login: string, topics: readonly Topic[]) => void

/** How the topics of the streamers stand, as far as this process knows; a page hears of changes. */
export interface Board {
  /** All topics of a streamer, or none where nothing is known. */
  read: (broadcasterId: string) => Topic[] | undefined
  /** Whether this process has to do with the streamer. */
  find: (broadcasterId: string) => Subject | undefined
  /** Lays what is known now over what was. A topic stands as the worst of its parts. */
  write: (subject: Subject, parts: readonly Part[]) => void
  forget: (broadcasterId: string) => void
}

/** How one subscription of a topic stands; a raid's two ends are two. */
export interface Part extends Topic {
  part: string
}

interface Entry {
  subject: Subject
  parts: Map<EventType, Map<string, Topic>>
  changed: Set<EventType>
}

/** An empty board. */
export function createBoard(announce: Announce): Board {
  const entries = new LRUCache<string, Entry>({ max: MAX_STREAMERS })

  function entryOf(subject: Subject): Entry {
    const known = entries.get(subject.id)
    if (known) {
      // Who has another name now is told under it.
      known.subject = subject
      return known
    }
    const made = { subject, parts: new Map(), changed: new Set<EventType>() }
    entries.set(subject.id, made)
    return made
  }

  function announceChanges({ subject, parts, changed }: Entry): void {
    const rows = [...changed].flatMap((type) => worst(parts.get(type)) ?? [])
    changed.clear()
    announce(subject.login, rows)
  }

  return {
    read(broadcasterId) {
      const parts = entries.get(broadcasterId)?.parts
      return parts && topicTypes.flatMap((type) => worst(parts.get(type)) ?? [])
    },
    find: (broadcasterId) => entries.get(broadcasterId)?.subject,
    write(subject, rows) {
      const entry = entryOf(subject)
      for (const { part, ...topic } of rows) {
        const parts = entry.parts.get(topic.type) ?? new Map<string, Topic>()
        const before = worst(parts)
        entry.parts.set(topic.type, parts.set(part, topic))
        if (isSame(before, worst(parts))) continue
        if (entry.changed.size === 0) setTimeout(announceChanges, PAUSE_MS, entry).unref()
        entry.changed.add(topic.type)
      }
    },
    forget: (broadcasterId) => void entries.delete(broadcasterId),
  }
}

const worst = (parts: ReadonlyMap<string, Topic> = new Map()): Topic | undefined =>
  [...parts.values()].reduce<Topic | undefined>((a, b) => (a ? worse(a, b) : b), undefined)

const isSame = (a?: Topic, b?: Topic): boolean => a?.status === b?.status && a?.reason === b?.reason
