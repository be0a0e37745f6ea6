import { watch, type Ref } from 'vue'

/** How long rows take to make room for a new one; ms. */
const GLIDE_MS = 160
/** Rows that come in more frames than that in a row are a flood: they jump, until it is over. */
const MAX_HELD = 3
const FLOOD_MS = 500

/**
 * Lets the rows of a list glide down where others come above them. In the frame in which these come
 * all that was there stays in its place to the pixel: no animation of the browser's own does that
 * while another goes on.
 */
export function useGlide(
  list: Readonly<Ref<HTMLElement | null>>,
  rows: Readonly<Ref<unknown>>,
): void {
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)')
  let first: HTMLElement | null = null
  let top = 0
  /** How far the list is above its place: when the last rows had come, and now; px. */
  let from = 0
  let away = 0
  /** When it begins to move, ms; undefined until the rows that came are there. */
  let start: number | undefined
  let held = 0
  let isMoving = false
  let floodUntil = 0

  function makeRoom(ol: HTMLElement) {
    const placeOf = (row: HTMLElement | null) =>
      row && ol.contains(row) ? row.offsetTop - ol.offsetTop : 0
    const draw = () => (ol.style.transform = away ? `translateY(${-away}px)` : '')

    function step(time: number) {
      held = start === undefined ? held + 1 : 0
      start ??= time
      away = from * (1 - Math.min(1, (time - start) / GLIDE_MS)) ** 2
      draw()
      isMoving = away > 0
      if (isMoving) requestAnimationFrame(step)
    }

    const by = placeOf(first) - top
    first = ol.querySelector<HTMLElement>('.event')
    top = placeOf(first)
    if (by <= 0 || isCalm.matches || document.hidden) return
    const now = performance.now()
    if (held > MAX_HELD || now < floodUntil) floodUntil = now + FLOOD_MS
    // Further than half the window the eye can't follow.
    const isTooMuch = now < floodUntil || away + by > window.innerHeight / 2
    from = away = isTooMuch ? 0 : away + by
    start = undefined
    draw()
    if (away && !isMoving) requestAnimationFrame(step)
    isMoving ||= away > 0
  }
  watch(rows, () => list.value && makeRoom(list.value), { flush: 'post', immediate: true })
}
