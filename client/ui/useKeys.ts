import { onScopeDispose, shallowReactive, ref } from 'vue'
import * as v from 'valibot'
import { readStored, writeStored } from '../lib/stored'
import { keys, type Command } from './keys'

const key = 'keys'
const isOn = ref(readStored('localStorage', key, v.boolean()) ?? true)

/** What the commands do now: those of the page that is shown. */
export const commands = shallowReactive(new Map<Command, () => void>())

/** Single keys can be turned off (WCAG 2.1.4); those with Ctrl or ⌘ stay. */
export function useKeysSetting() {
  function set(on: boolean) {
    isOn.value = on
    writeStored('localStorage', key, on)
  }
  return { isOn, set }
}

/** Lends commands to the keys and to the palette for as long as the scope lives. */
export function useKeys(actions: Partial<Record<Command, () => void>>): void {
  const lent = Object.entries(actions) as [Command, () => void][]
  for (const [command, act] of lent) commands.set(command, act)
  onScopeDispose(() => {
    for (const [command, act] of lent) if (commands.get(command) === act) commands.delete(command)
  })
}

const isTyped = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.closest('input, textarea, select, dialog') !== null)

/** The command that a key stands for here and now. */
function commandOf(event: KeyboardEvent): Command | undefined {
  const isMod = event.ctrlKey || event.metaKey
  const pressed = isMod ? `mod+${event.key.toLowerCase()}` : event.key
  const found = (Object.keys(keys) as Command[]).find((command) => keys[command] === pressed)
  if (!found || event.altKey) return undefined
  return isMod || (isOn.value && !isTyped(event.target)) ? found : undefined
}

/** Listens to the keys of the whole page; called once. */
export function listenToKeys(): void {
  document.addEventListener('keydown', (event) => {
    const act = event.defaultPrevented || event.repeat ? undefined : commandOf(event)
    const command = act && commands.get(act)
    if (!command) return
    event.preventDefault()
    command()
  })
}
