import { createWorld } from '../world'
import { createLife } from '.'

/** What was told, and when (ms since the start). */
export interface Occurrence {
  at: number
  type: string
  login: string
  event: Record<string, unknown>
}

type IsHeard = (type: string, login: string) => boolean

/** A life whose clock we move, and whose chance is always the same. */
export function live(isHeard: IsHeard, seconds: number, seed = 1) {
  let time = 0
  let state = seed
  const random = () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
  const world = createWorld()
  const events: Occurrence[] = []
  const fire = async (type: string, login: string, event: Record<string, unknown>) => {
    events.push({ at: time, type, login, event })
    return 1
  }
  const life = createLife({ world, fire, isHeard, random, now: () => time })
  for (; time <= seconds * 1000; time += 1000) life.tick()
  return { events, world }
}

/** Those of a type. */
export const byType = (events: readonly Occurrence[], type: string) =>
  events.filter((one) => one.type === type)

/** Everything is heard of Tfue, and of nobody else. */
export const onTfue: IsHeard = (_type, login) => login === 'tfue'
