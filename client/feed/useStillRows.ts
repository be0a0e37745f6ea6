import { onMounted, onUpdated, type Ref } from 'vue'

/** By so much the list may be shifted before that begins anew; px. */
const MOST_PX = 100_000

/**
 * Lets rows make room for new ones above them by a transform. Laid out they stay where they were: so
 * nothing has jumped for the browser, which counts what moves by itself (cumulative layout shift).
 */
export function useStillRows(list: Readonly<Ref<HTMLElement | null>>): void {
  /** The row that was the first one, and where. */
  let first: HTMLElement | null = null
  let firstAt = 0
  let shift = 0
  let frame: number | undefined

  onMounted(makeRoom)
  // Parts of a new row may come just after it: only in the frame has it its height.
  onUpdated(() => (frame ??= requestAnimationFrame(makeRoom)))

  function makeRoom() {
    frame = undefined
    if (!list.value) return
    // What is read after a style is set is laid out twice.
    const next = list.value.querySelector('li')
    const nextAt = next?.offsetTop ?? 0
    const room = first?.isConnected ? first.offsetTop - firstAt : 0
    first = next
    firstAt = nextAt
    if (!room) return
    shift = (shift + room) % MOST_PX
    list.value.style.top = `${-shift}px`
    list.value.style.translate = `0 ${shift}px`
  }
}
