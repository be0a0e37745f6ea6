import { effectScope, onScopeDispose, shallowRef } from 'vue'
import { askAgain } from './askAgain'

/**
 * What a part of the page does that is loaded once it is asked for. It lives as long as this scope.
 * While the network is away it is asked for again and again.
 */
export function useLoaded<Module, Started>(
  load: () => Promise<Module>,
  start: (module: Module) => Started,
) {
  const started = shallowRef<Started>()
  const scope = effectScope()
  let isAsked = false
  onScopeDispose(() => scope.stop())

  async function tryIt() {
    try {
      const module = await load()
      if (scope.active) started.value = scope.run(() => start(module))
    } catch {
      if (scope.active) askAgain(() => void tryIt())
    }
  }

  /** Loads and starts it, the first time. */
  function ask() {
    if (!isAsked) void tryIt()
    isAsked = true
  }
  return { started, ask }
}
