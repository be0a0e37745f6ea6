import { shallowRef } from 'vue'
import { useLoad } from '../api/useLoad'
import type { Playable } from '../../api/shared/playback/playable'

/** What is wrong with a file, or `network` where it could not be loaded. */
export type Unplayable = readonly string[] | 'network'

/** What is chosen to be played: a shipped scenario, or text from elsewhere. */
export function usePlayable() {
  const playable = shallowRef<Playable>()
  const unplayable = shallowRef<Unplayable>()
  /** The name of a shipped scenario; '' for what is from elsewhere. */
  const shipped = shallowRef('')

  async function show(text: string, name = ''): Promise<void> {
    const { readPlayable } = await import('../../api/shared/playback/playable')
    const answer = readPlayable(text)
    const isGood = !('problems' in answer)
    playable.value = isGood ? answer : undefined
    unplayable.value = isGood ? undefined : answer.problems
    shipped.value = name
  }

  /** What was asked for last; nothing once there is text from elsewhere. */
  let wanted = ''
  const { load: loadWanted } = useLoad(async () => {
    const name = wanted
    if (!name) return
    try {
      const text = await fetched(name)
      if (name === wanted) await show(text, name)
    } catch (error) {
      playable.value = undefined
      unplayable.value = 'network'
      throw error
    }
  })

  async function load(name: string): Promise<void> {
    wanted = name
    await loadWanted()
  }

  async function read(text: string): Promise<void> {
    wanted = ''
    await show(text)
  }

  return { playable, unplayable, shipped, load, read }
}

async function fetched(name: string): Promise<string> {
  const answer = await fetch(`/scenarios/${name}.scenario.json`)
  if (!answer.ok) throw new Error(`${answer.status}`)
  return await answer.text()
}
