import { effectScope, onScopeDispose, shallowRef } from 'vue'

/** What a part of the page does that is loaded once it is asked for. It lives as long as this scope. */
export function useLoaded<Module, Started>(
  load: () => Promise<Module>,
  start: (module: Module) => Started,
) {
  const started = shallowRef<Started>()
  const scope = effectScope()
  let asked: Promise<void> | undefined
  onScopeDispose(() => scope.stop())

  /** Loads and starts it, the first time. */
  function ask() {
    asked ??= load().then((module) => {
      if (scope.active) started.value = scope.run(() => start(module))
    })
  }
  return { started, ask }
}
