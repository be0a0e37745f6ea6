import { computed, reactive } from 'vue'
import * as v from 'valibot'
import { useConfig } from '../api/config'
import { readStored, writeStored } from '../lib/stored'

/** What is drawn. */
export type Part = 'player' | 'chat'

const key = (part: Part) => `demo.${part}`
const asked = (part: Part) => readStored('sessionStorage', key(part), v.boolean()) ?? false

/** What the viewer wants from Twitch itself, for this visit. */
const wanted = reactive({ player: asked('player'), chat: asked('chat') })

/** From now on Twitch's own is shown. */
export function loadFromTwitch(part: Part): void {
  wanted[part] = true
  writeStored('sessionStorage', key(part), true)
}

/**
 * Whether Twitch's player and chat are drawn here instead: behind the names of the sandbox are other
 * people on Twitch. Undefined until the server has told what it is.
 */
export function useStandIns() {
  const settings = useConfig()
  void settings.load()
  const isDrawn = (part: Part) =>
    computed(() => settings.config && settings.isSandbox && !wanted[part])
  return { player: isDrawn('player'), chat: isDrawn('chat') }
}
