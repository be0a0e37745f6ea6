import { computed, ref } from 'vue'
import * as v from 'valibot'
import { readStored } from '../lib/stored'
import { useLoaded } from '../lib/useLoaded'
import { useClock } from '../schedule/clock'
import { useKeys } from '../ui/useKeys'
import type { Feed } from '../stream/feed'
import { soundKey } from './key'

/** What sounds of feeds, and its menu. It is loaded once it is wanted: now, or on an earlier visit. */
export function useSoundMenu(feeds: () => readonly Feed[]) {
  const now = useClock()
  const { started: sound, ask } = useLoaded(
    () => import('./useSound'),
    ({ useSound }) => useSound(feeds),
  )
  const isOpen = ref(false)
  /** It is turned on, and waits for a gesture or sounds. */
  const isOn = computed(() => sound.value?.settings.value.isOn ?? false)
  const isReady = computed(() => sound.value?.isReady.value ?? false)
  const mutedMs = computed(() => (now.value && sound.value ? sound.value.mute.remainingMs() : 0))
  if (readStored('localStorage', soundKey, v.object({ isOn: v.boolean() }))?.isOn) ask()

  /** The click that opens the menu is the gesture that the browser waits for. */
  function open() {
    ask()
    if (isOn.value && !isReady.value && !sound.value?.hasNoOutput.value) void sound.value?.allow()
    else isOpen.value = true
  }
  useKeys({ skip: () => sound.value?.skip() })
  return { sound, isOpen, isOn, isReady, mutedMs, open }
}

/** What sounds, and its menu. */
export type SoundMenu = ReturnType<typeof useSoundMenu>
