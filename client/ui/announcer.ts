import { onScopeDispose, ref } from 'vue'

const MIN_GAP_MS = 5000

/**
 * Says what arrives to screen readers: at once, then at most once in five seconds, several in one.
 * @param merge words for so many sentences that came in between
 */
export function useAnnouncer(merge: (count: number) => string) {
  const message = ref('')
  let waiting: string[] = []
  let timer: ReturnType<typeof setTimeout> | undefined

  function speak() {
    const [first, ...others] = waiting
    timer = undefined
    if (first === undefined) return
    message.value = others.length ? merge(waiting.length) : first
    waiting = []
    timer = setTimeout(speak, MIN_GAP_MS)
  }

  function announce(sentence: string) {
    waiting.push(sentence)
    if (!timer) speak()
  }

  onScopeDispose(() => clearTimeout(timer))
  return { message, announce }
}
