import { onScopeDispose, shallowRef, watch, type Ref } from 'vue'
import { restrictedChannels } from '../stream/channels'
import { useSession } from '../session/session'
import { openStage, type Stage } from './stage'

/** Where the events of whoever is chosen arrive, for as long as they are chosen. */
export function useStage(login: Ref<string>) {
  const session = useSession()
  const stage = shallowRef<Stage>()

  function open(name: string) {
    const last = stage.value
    stage.value = openStage(name, restrictedChannels(name, session.viewer))
    last?.close()
  }

  watch(login, open, { immediate: true })
  onScopeDispose(() => stage.value?.close())
  return stage
}
