import { createIdle } from './idle'
import { isPageThere } from './release'
import { currentWords } from './words'

/** How often the page looks whether it may reload by itself; ms. */
const LOOK_MS = 5_000
/** It does so at most once in this time (ms): a release that harms must not do so in a circle. */
const AGAIN_MS = 10 * 60_000
const KEY = 'reloadedAt'

let isOffered = false

/**
 * Says above the page why a part of it can't be loaded, with a button that reloads it; the address
 * has the filters and the place. After a release the page reloads by itself once nobody uses it.
 * @returns what the one who wanted the part is told
 */
export function offerReload(why: 'newVersion' | 'broken'): Error {
  if (!isOffered) {
    isOffered = true
    show(why)
    if (why === 'newVersion') reloadWhenIdle()
  }
  return new Error(why)
}

function show(why: 'newVersion' | 'broken'): void {
  const words = currentWords()
  const bar = document.createElement('div')
  bar.className = 'notice'
  bar.role = 'alert'
  const text = document.createElement('p')
  text.textContent = words[why]
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'btn btn-sm btn-outline-secondary'
  button.textContent = words.reload
  button.addEventListener('click', () => window.location.reload())
  bar.append(text, button)
  const main = document.querySelector('main')
  if (main) main.before(bar)
  else document.body.prepend(bar)
}

function reloadWhenIdle(): void {
  if (Date.now() - Number(sessionStorage.getItem(KEY)) < AGAIN_MS) return
  const isIdle = createIdle()
  let isAsking = false
  setInterval(async () => {
    if (isAsking || !isIdle()) return
    isAsking = true
    const isThere = await isPageThere()
    isAsking = false
    // The viewer may have come back meanwhile.
    if (!isThere || !isIdle()) return
    sessionStorage.setItem(KEY, String(Date.now()))
    window.location.reload()
  }, LOOK_MS)
}
