import { ref, watch, type Ref } from 'vue'
import { going } from './raidFollowed'

/** Whose sound and chat the viewer has. */
export function useChosen(logins: Readonly<Ref<readonly string[]>>) {
  const chosen = ref('')

  /** The target of a raid when the viewer goes along; else whoever was chosen, or the first. */
  watch(
    logins,
    (now, before = []) => {
      const raided = going.value?.to ?? ''
      const isNew = now.includes(raided) && !before.includes(raided)
      if (isNew) chosen.value = raided
      else if (!now.includes(chosen.value)) chosen.value = now[0] ?? ''
    },
    { immediate: true },
  )
  return chosen
}
