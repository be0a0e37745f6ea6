import { onScopeDispose, ref } from 'vue'

/**
 * Whether a CSS media query holds. Like the other helpers here it is needed by the first load, where
 * VueUse's are heavier: README.md beside this file says by how much.
 */
export function useMediaQuery(query: string) {
  const list = window.matchMedia(query)
  const matches = ref(list.matches)
  const update = () => (matches.value = list.matches)
  list.addEventListener('change', update)
  onScopeDispose(() => list.removeEventListener('change', update))
  return matches
}
