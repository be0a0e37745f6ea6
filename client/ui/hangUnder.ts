/** What stays free between a panel and the edges of the window, in CSS pixels. */
const MARGIN = 8

/** Keeps a panel within the window and what scrolls in it, however it turns; answers how to stop. */
export function hangUnder(panel: HTMLElement): () => void {
  function place() {
    const { style } = panel
    style.translate = 'none'
    const { left, right, top } = panel.getBoundingClientRect()
    const over = Math.max(0, right + MARGIN - document.documentElement.clientWidth)
    const shift = Math.max(MARGIN - left, -over)
    if (left < MARGIN || over > 0) style.translate = `${shift}px`
    style.maxHeight = `${endOf(panel) - Math.max(0, top) - MARGIN}px`
  }
  place()
  window.addEventListener('resize', place)
  return () => window.removeEventListener('resize', place)
}

/** How far down (px) what is in this place can be seen. */
function endOf({ parentElement: around }: HTMLElement): number {
  if (!around) return window.innerHeight
  const isCut = getComputedStyle(around).overflowY !== 'visible'
  return isCut ? around.getBoundingClientRect().bottom : endOf(around)
}
