import { effectScope, reactive, type UnwrapNestedRefs } from 'vue'

/**
 * State that the whole page shares, made when it is first asked for; its refs are read and written
 * as their values.
 */
export function sharedState<State extends object>(
  make: () => State,
): () => UnwrapNestedRefs<State> {
  let state: UnwrapNestedRefs<State> | undefined
  // Detached: whoever asked first may go before the others.
  const scope = effectScope(true)
  return () => (state ??= scope.run(() => reactive(make())) ?? reactive(make()))
}
