import { shallowRef } from 'vue'
import * as v from 'valibot'
import type { Playable } from '../../api/lab/playable'

const index = v.array(v.object({ file: v.string(), name: v.string(), description: v.string() }))
/** A scenario that comes with the page. */
export type Shipped = v.InferOutput<typeof index>[number]

/** What is wrong with a file, or `network` where it could not be loaded. */
export type Unplayable = readonly string[] | 'network'

/** What is chosen to be played: a shipped scenario, or text from elsewhere. */
export function usePlayable() {
  const shipped = shallowRef<readonly Shipped[]>([])
  const playable = shallowRef<Playable>()
  const unplayable = shallowRef<Unplayable>()

  async function read(text: string): Promise<void> {
    const { readPlayable } = await import('../../api/lab/playable')
    const answer = readPlayable(text)
    const isGood = !('problems' in answer)
    playable.value = isGood ? answer : undefined
    unplayable.value = isGood ? undefined : answer.problems
  }

  async function load(file: string): Promise<void> {
    try {
      await read(await fetched(file))
    } catch {
      playable.value = undefined
      unplayable.value = 'network'
    }
  }

  async function list(): Promise<void> {
    try {
      shipped.value = v.parse(index, JSON.parse(await fetched('index.json')))
    } catch {
      unplayable.value = 'network'
    }
  }

  return { shipped, playable, unplayable, list, load, read }
}

async function fetched(file: string): Promise<string> {
  const answer = await fetch(`/scenarios/${file}`)
  if (!answer.ok) throw new Error(`${answer.status}`)
  return await answer.text()
}
