import { onMounted, ref } from 'vue'

/** Whether the page has been drawn and had a moment to spare; Safari has no such callback yet. */
export function useIdle() {
  const isIdle = ref(false)
  const tell = () => (isIdle.value = true)
  onMounted(() =>
    'requestIdleCallback' in window
      ? window.requestIdleCallback(tell, { timeout: 1_000 })
      : setTimeout(tell, 200),
  )
  return isIdle
}
