/** What stays free between a panel and the edges of what it is seen in, in CSS pixels. */
const MARGIN = 8

/** Keeps a panel within the window and what scrolls in it, however it turns; answers how to stop. */
export function hangUnder(panel: HTMLElement): () => void {
  function place() {
    const { style } = panel
    style.translate = 'none'
    const { left, right, top } = panel.getBoundingClientRect()
    const seen = edgesAround(panel)
    const over = Math.max(0, right + MARGIN - seen.right)
    const under = Math.max(0, seen.left + MARGIN - left)
    if (over || under) style.translate = `${under || -over}px`
    style.maxHeight = `${seen.bottom - Math.max(0, top) - MARGIN}px`
  }
  place()
  window.addEventListener('resize', place)
  return () => window.removeEventListener('resize', place)
}

/** Between which edges (px) an element can be seen: those of the window and of what cuts it off. */
function edgesAround({ parentElement: around }: HTMLElement): {
  left: number
  right: number
  bottom: number
} {
  if (!around) {
    return { left: 0, right: document.documentElement.clientWidth, bottom: window.innerHeight }
  }
  const edges = edgesAround(around)
  if (getComputedStyle(around).overflowY === 'visible') return edges
  const { left, right, bottom } = around.getBoundingClientRect()
  return {
    left: Math.max(left, edges.left),
    right: Math.min(right, edges.right),
    bottom: Math.min(bottom, edges.bottom),
  }
}
