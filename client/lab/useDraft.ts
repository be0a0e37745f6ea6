import { computed, shallowRef } from 'vue'
import { checkEvent } from '../../api/shared/check'
import { sampleFor } from '../../api/shared/sample-for'
import type { EventType, Streamer } from '../../api/shared/types'
import { withValue } from './path'
import { madeUpId } from '../../api/shared/made-up-id'
import { personNamed } from './personNamed'

/** What is to be sent: a type, and what is changed of its sample. */
export interface Draft {
  streamer: string
  type: EventType
  changes: Record<string, unknown>
}

/** The event that is being made. Only what differs from the sample is sent, so that the API names the streamer. */
export function useDraft(start: Draft, tokenOf: () => string) {
  const draft = shallowRef(start)
  const streamer = computed<Streamer>(() => {
    const login = draft.value.streamer
    return { id: madeUpId(login), login, name: login }
  })
  const base = computed(() => sampleFor(draft.value.type, streamer.value))
  const event = computed(() => ({ ...base.value, ...draft.value.changes }))
  const problems = computed(() => {
    const { type, changes } = draft.value
    // The sample itself is beyond doubt, a list too.
    return Object.keys(changes).length > 0 ? checkEvent(type, changes) : []
  })
  const blocking = computed(() => problems.value.filter(({ isUnknown }) => !isUnknown))

  /** Takes a whole event; what it has in common with the sample is no change. */
  function take(whole: Record<string, unknown>): void {
    const changes = Object.entries(whole).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(base.value[name]),
    )
    draft.value = { ...draft.value, changes: Object.fromEntries(changes) }
  }

  /** Sets one field; a person's name brings login and id along. */
  async function set(path: string, value: unknown): Promise<void> {
    take(withValue(event.value, path, value))
    const [, prefix] = /^(.*)_name$/.exec(path) ?? []
    if (prefix === undefined || typeof value !== 'string' || value === '') return
    const { id, login } = await personNamed(value, tokenOf())
    take(withValue(withValue(event.value, `${prefix}_login`, login), `${prefix}_id`, id))
  }

  return {
    draft,
    streamer,
    event,
    problems,
    blocking,
    take,
    set,
    choose: (type: EventType, changes: Record<string, unknown> = {}) => {
      draft.value = { ...draft.value, type, changes }
    },
    to: (login: string) => (draft.value = { ...draft.value, streamer: login }),
  }
}
