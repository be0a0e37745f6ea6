import { onScopeDispose, ref } from 'vue'

/** Whether the browser has a network at all. */
export function useOnline() {
  const isOnline = ref(navigator.onLine)
  const update = () => (isOnline.value = navigator.onLine)
  window.addEventListener('online', update)
  window.addEventListener('offline', update)
  onScopeDispose(() => {
    window.removeEventListener('online', update)
    window.removeEventListener('offline', update)
  })
  return { isOnline }
}
