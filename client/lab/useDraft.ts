import { computed, ref, shallowRef } from 'vue'
import { catalogue } from '../../api/shared/catalogue'
import { checkEvent } from '../../api/shared/check'
import { sampleFor } from '../../api/shared/sample-for'
import type { EventType, Streamer } from '../../api/shared/types'
import { valueAt, withValue } from './path'
import { madeUpId } from '../../api/shared/made-up-id'
import { personNamed } from './personNamed'

/** What is to be sent: a type, and what is changed of its sample. */
export interface Draft {
  streamer: string
  type: EventType
  changes: Record<string, unknown>
  /** How many people do it at once, where it is not one: each time somebody else. */
  times?: number
}

/** A view whose text can be no event yet. */
export type TextView = 'json' | 'paste'

/**
 * The event that is being made, whichever view it is made in. Only what differs from the sample is
 * sent, so that the API names the streamer.
 */
export function useDraft(start: Draft, tokenOf: () => string) {
  const draft = shallowRef(start)
  /** The view whose text is no event yet, so that nothing else is sent in its place. */
  const unread = ref<TextView>()
  /** People whose names are being looked up. */
  let lookup = Promise.resolve()
  const streamer = computed<Streamer>(() => {
    const login = draft.value.streamer
    return { id: madeUpId(login), login, name: login }
  })
  const base = computed(() => sampleFor(draft.value.type, streamer.value))
  const event = computed(() => ({ ...base.value, ...draft.value.changes }))
  const version = computed(() => catalogue[draft.value.type].version)
  const problems = computed(() => {
    const { type, changes } = draft.value
    // The sample itself is beyond doubt, a list too.
    return Object.keys(changes).length > 0 ? checkEvent(type, changes) : []
  })
  const blocking = computed(() => problems.value.filter(({ isUnknown }) => !isUnknown))

  /** Makes it another event. */
  function adopt(one: Draft): void {
    unread.value = undefined
    draft.value = one
  }

  /** Takes a whole event; what it has in common with the sample is no change. */
  function take(whole: Record<string, unknown>): void {
    const changes = Object.entries(whole).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(base.value[name]),
    )
    const { streamer: login, type } = draft.value
    adopt({ streamer: login, type, changes: Object.fromEntries(changes) })
  }

  /** Sets one field; a person's name brings login and id along. */
  function set(path: string, value: unknown): void {
    take(withValue(event.value, path, value))
    const [, prefix] = /^(.*)_name$/.exec(path) ?? []
    if (prefix === undefined || typeof value !== 'string' || value === '') return
    lookup = identify(prefix, value)
  }

  async function identify(prefix: string, name: string): Promise<void> {
    const { type } = draft.value
    const { id, login } = await personNamed(name, tokenOf())
    // By now it may be another event, or somebody else.
    if (draft.value.type !== type || valueAt(event.value, `${prefix}_name`) !== name) return
    take(withValue(withValue(event.value, `${prefix}_login`, login), `${prefix}_id`, id))
  }

  return {
    draft,
    unread,
    streamer,
    event,
    version,
    problems,
    blocking,
    adopt,
    take,
    set,
    choose: (type: EventType, changes: Record<string, unknown> = {}, times?: number) =>
      adopt({ streamer: draft.value.streamer, type, changes, times }),
    to: (login: string) => (draft.value = { ...draft.value, streamer: login }),
    /** Resolves when everybody who was named is known. */
    settled: () => lookup,
  }
}

/** The event that is being made, and what can be done to it. */
export type Drafting = ReturnType<typeof useDraft>
